#include "service/image_worker/message_channel.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <future>
#include <string>
#include <utility>

#include "service/image_worker/memory_file.h"

namespace undox {
namespace {

class MessageChannelTest : public testing::Test {
 protected:
  void SetUp() override {
    std::array<int, 2> ends{};
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()),
              0);
    near_socket_ = ends[0];
    near_ = MessageChannel(Descriptor(ends[0]));
    far_ = MessageChannel(Descriptor(ends[1]));
  }

  int near_socket_ = -1;
  MessageChannel near_;
  MessageChannel far_;
};

TEST_F(MessageChannelTest, CarriesAMessageLongerThanTheSocketHolds) {
  const std::string bytes(8U << 20, 'x');
  auto sent = std::async(std::launch::async,
                         [&] { return near_.Send(bytes, {}, kNoDeadline); });
  const absl::StatusOr<ChannelMessage> message =
      far_.Receive(bytes.size(), kNoDeadline);
  ASSERT_TRUE(message.ok()) << message.status();
  EXPECT_TRUE(sent.get().ok());
  EXPECT_EQ(message->bytes, bytes);
  EXPECT_FALSE(message->file.is_open());
}

TEST_F(MessageChannelTest, CarriesAFileBesideAMessage) {
  const absl::StatusOr<Descriptor> file = SealedFile("pixels");
  ASSERT_TRUE(near_.Send("", *file, kNoDeadline).ok());
  const absl::StatusOr<ChannelMessage> message = far_.Receive(0, kNoDeadline);
  ASSERT_TRUE(message.ok()) << message.status();
  EXPECT_EQ(*ContentOf(message->file, 6), "pixels");
}

TEST_F(MessageChannelTest, KeepsMessagesApart) {
  ASSERT_TRUE(near_.Send("one", {}, kNoDeadline).ok());
  ASSERT_TRUE(near_.Send("two", {}, kNoDeadline).ok());
  EXPECT_EQ(far_.Receive(3, kNoDeadline)->bytes, "one");
  EXPECT_EQ(far_.Receive(3, kNoDeadline)->bytes, "two");
}

TEST_F(MessageChannelTest, RefusesAMessageBeyondTheLimit) {
  ASSERT_TRUE(near_.Send("four", {}, kNoDeadline).ok());
  EXPECT_TRUE(absl::IsInternal(far_.Receive(3, kNoDeadline).status()));
}

TEST_F(MessageChannelTest, NoticesThatTheOtherEndIsGone) {
  far_ = MessageChannel();
  EXPECT_TRUE(absl::IsUnavailable(near_.Send("x", {}, kNoDeadline)));
  EXPECT_TRUE(absl::IsUnavailable(near_.Receive(1, kNoDeadline).status()));
}

TEST_F(MessageChannelTest, NoticesThatTheOtherEndGoesInTheMiddle) {
  ASSERT_EQ(send(near_socket_, "\x04\x00\x00\x00xy", 6, 0), 6);
  near_ = MessageChannel();
  EXPECT_TRUE(absl::IsUnavailable(far_.Receive(10, kNoDeadline).status()));
}

TEST_F(MessageChannelTest, WaitsNoLongerThanUntilTheDeadline) {
  const Deadline now = std::chrono::steady_clock::now();
  EXPECT_TRUE(absl::IsDeadlineExceeded(far_.Receive(1, now).status()));
  const std::string bytes(8U << 20, 'x');
  EXPECT_TRUE(absl::IsDeadlineExceeded(near_.Send(bytes, {}, now)));
}

}  // namespace
}  // namespace undox
