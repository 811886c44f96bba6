#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <vector>

#include "tests/service/image_worker/worker_programs.h"

namespace undox {
namespace {

// Starts worker_owner, which has one picture read that stops at the gate.
pid_t StartOwner(const WorkerPrograms& programs) {
  std::string program = UNDOX_WORKER_OWNER;
  std::string directory = programs.directory();
  char* argv[] = {program.data(), directory.data(), nullptr};
  pid_t owner = 0;
  posix_spawn(&owner, program.c_str(), nullptr, nullptr, argv, environ);
  return owner;
}

class OrphanTest : public testing::TestWithParam<int> {};

TEST_P(OrphanTest, LeavesNoProcessBehindWhenItsOwnerIsKilled) {
  const WorkerPrograms programs(UNDOX_DECODER, UNDOX_SCRIPTED_READER);
  const pid_t owner = StartOwner(programs);
  const Descriptor gate = programs.WaitAtGate();
  std::vector<Descriptor> children;
  for (const pid_t child : ChildrenOf(owner)) {
    children.push_back(OpenProcess(child));
  }
  ASSERT_THAT(children, testing::SizeIs(2));
  kill(owner, GetParam());
  waitpid(owner, nullptr, 0);
  for (const Descriptor& child : children) EXPECT_TRUE(WaitUntilGone(child));
}

INSTANTIATE_TEST_SUITE_P(Signals, OrphanTest,
                         testing::Values(SIGKILL, SIGINT, SIGTERM),
                         [](const auto& test) {
                           return fmt::format("Signal{}", test.param);
                         });

}  // namespace
}  // namespace undox
