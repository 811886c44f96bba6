// Writes invented posts with labels as JSON Lines, as `undox scan` reads them
// and the benches measure them. See --help.

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "training/posts/post_maker.h"
#include "training/posts/post_template.h"

namespace undox {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

struct Options {
  std::vector<std::string> files;
  int draws = 1;
  std::uint64_t seed = 1;
};

void Write(std::string_view text, Writer& writer) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}
void WriteMember(const char* name, std::string_view text, Writer& writer) {
  writer.Key(name);
  Write(text, writer);
}

int CodePoints(std::string_view utf8) {
  int count = 0;
  for (const char c : utf8) count += (c & 0xC0) != 0x80;
  return count;
}

void WriteValues(const MadePost& post, Writer& writer) {
  writer.Key("entities");
  writer.StartArray();
  for (const PostValue& value : post.values) {
    const std::string_view text = post.text;
    writer.StartObject();
    WriteMember("type", value.type, writer);
    writer.Key("start");
    writer.Int(CodePoints(text.substr(0, value.span.begin)));
    writer.Key("end");
    writer.Int(CodePoints(text.substr(0, value.span.end)));
    writer.Key("subject");
    writer.Int(value.subject);
    writer.EndObject();
  }
  writer.EndArray();
}

std::string PostLine(const PostTemplate& from, const MadePost& post,
                     const std::string& id) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  WriteMember("id", id, writer);
  WriteMember("text", post.text, writer);
  WriteMember("lang", from.lang, writer);
  WriteMember("context", from.context, writer);
  WriteMember("exposure", LevelName(post.level), writer);
  WriteMember("tpl", from.id, writer);
  WriteValues(post, writer);
  writer.Key("subjects");
  writer.StartArray();
  for (const TemplateSubject& subject : from.subjects) {
    writer.StartObject();
    writer.Key("subject");
    writer.Int(subject.number);
    WriteMember("target", TargetName(subject.target), writer);
    WriteMember("vulnerable", VulnerableName(subject.vulnerable), writer);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

int Run(const Options& options) {
  for (const std::string& path : options.files) {
    std::ifstream file(path, std::ios::binary);
    const auto templates =
        ParseTemplates(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!templates.ok()) {
      fmt::print(stderr, "{}: {}\n", path, templates.status().ToString());
      return 2;
    }
    for (const PostTemplate& from : *templates) {
      for (int draw = 0; draw < options.draws; ++draw) {
        const MadePost post = MakePost(from, options.seed, draw);
        const std::string id = options.draws == 1 ? from.id : post.id;
        fmt::print("{}\n", PostLine(from, post, id));
      }
    }
  }
  return 0;
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) {
  undox::Options options;
  CLI::App app{"Writes invented posts with labels as JSON Lines."};
  app.add_option("templates", options.files, "Files of templates")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--draws", options.draws, "Posts of each template");
  app.add_option("--seed", options.seed, "Seed of all choices and values");
  CLI11_PARSE(app, argc, argv);
  return undox::Run(options);
}
