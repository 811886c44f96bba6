#include "service/image_worker/message_channel.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

namespace undox {
namespace {

constexpr std::size_t kLengthBytes = 4;

// What the kernel lays beside a message: room for one descriptor.
struct alignas(cmsghdr) OneDescriptor {
  std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

absl::Status Gone() { return absl::UnavailableError("the other end is gone"); }

// Waits until the socket is ready for `events`.
absl::Status WaitFor(int socket, short events, Deadline deadline) {
  using std::chrono::milliseconds;
  while (true) {
    int timeout_ms = -1;
    if (deadline != kNoDeadline) {
      const auto left = std::chrono::ceil<milliseconds>(
          deadline - std::chrono::steady_clock::now());
      timeout_ms = static_cast<int>(std::clamp<milliseconds::rep>(
          left.count(), 0, std::numeric_limits<int>::max()));
    }
    pollfd waiting = {socket, events, 0};
    const int ready = poll(&waiting, 1, timeout_ms);
    if (ready > 0) return absl::OkStatus();
    if (ready == 0) return absl::DeadlineExceededError("no answer in time");
    if (errno != EINTR) return absl::InternalError("poll");
  }
}

// Repeats `transfer` (which moves bytes and says how many, as send(2) and
// recv(2) do) until `size` bytes are moved.
template <typename Transfer>
absl::Status MoveAll(int socket, short events, std::size_t size,
                     Deadline deadline, const Transfer& transfer) {
  std::size_t moved = 0;
  while (moved < size) {
    const ssize_t part = transfer(moved);
    if (part > 0) {
      moved += static_cast<std::size_t>(part);
    } else if (part == 0) {
      return Gone();
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      absl::Status ready = WaitFor(socket, events, deadline);
      if (!ready.ok()) return ready;
    } else if (errno != EINTR) {
      return Gone();
    }
  }
  return absl::OkStatus();
}

ssize_t SendWithFile(int socket, std::span<const char> bytes, int file) {
  OneDescriptor beside;
  iovec part = {const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (file >= 0) {
    message.msg_control = beside.bytes.data();
    message.msg_controllen = beside.bytes.size();
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof file);
    std::memcpy(CMSG_DATA(header), &file, sizeof file);
  }
  return sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

ssize_t ReceiveWithFile(int socket, std::span<char> bytes, Descriptor& file) {
  OneDescriptor beside;
  iovec part = {bytes.data(), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = beside.bytes.data();
  message.msg_controllen = beside.bytes.size();
  const ssize_t got =
      recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  if (got <= 0) return got;
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  // The kernel may fit two descriptors into the padding of one; a second is
  // closed with the first by whoever owns both here.
  if (header != nullptr && header->cmsg_level == SOL_SOCKET &&
      header->cmsg_type == SCM_RIGHTS) {
    const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int number = -1;
      std::memcpy(&number, CMSG_DATA(header) + i * sizeof number,
                  sizeof number);
      Descriptor received(number);
      if (!file.is_open()) file = std::move(received);
    }
  }
  return got;
}

}  // namespace

absl::Status MessageChannel::Send(std::string_view bytes,
                                  const Descriptor& file,
                                  Deadline deadline) const {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) {
    return absl::InternalError("a message too long to send");
  }
  const int socket = socket_.number();
  const auto length = static_cast<std::uint32_t>(bytes.size());
  std::array<char, kLengthBytes> head{};
  std::memcpy(head.data(), &length, sizeof length);
  absl::Status sent =
      MoveAll(socket, POLLOUT, head.size(), deadline, [&](std::size_t moved) {
        return SendWithFile(socket, std::span(head).subspan(moved),
                            moved == 0 ? file.number() : -1);
      });
  if (!sent.ok()) return sent;
  return MoveAll(
      socket, POLLOUT, bytes.size(), deadline, [&](std::size_t moved) {
        return send(socket, bytes.data() + moved, bytes.size() - moved,
                    MSG_NOSIGNAL | MSG_DONTWAIT);
      });
}

absl::StatusOr<ChannelMessage> MessageChannel::Receive(
    std::size_t most_bytes, Deadline deadline) const {
  const int socket = socket_.number();
  ChannelMessage message;
  std::array<char, kLengthBytes> head{};
  absl::Status received =
      MoveAll(socket, POLLIN, head.size(), deadline, [&](std::size_t moved) {
        return ReceiveWithFile(socket, std::span(head).subspan(moved),
                               message.file);
      });
  if (!received.ok()) return received;
  std::uint32_t length = 0;
  std::memcpy(&length, head.data(), sizeof length);
  if (length > most_bytes) {
    return absl::InternalError("a message beyond its limit");
  }
  message.bytes.resize(length);
  // A plain recv(2) closes descriptors that should not be there.
  received = MoveAll(socket, POLLIN, length, deadline, [&](std::size_t moved) {
    return recv(socket, message.bytes.data() + moved, length - moved,
                MSG_DONTWAIT);
  });
  if (!received.ok()) return received;
  return message;
}

}  // namespace undox
