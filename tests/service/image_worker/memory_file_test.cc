#include "service/image_worker/memory_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>

namespace undox {
namespace {

Descriptor FileWithSeals(unsigned seals) {
  Descriptor file(memfd_create("test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  EXPECT_EQ(ftruncate(file.number(), 10), 0);
  EXPECT_EQ(fcntl(file.number(), F_ADD_SEALS, seals), 0);
  return file;
}

TEST(MemoryFileTest, HoldsWhatItWasMadeFrom) {
  const absl::StatusOr<Descriptor> file = SealedFile("pixels");
  EXPECT_EQ(*CheckedSize(*file, 6), 6U);
  EXPECT_EQ(*ContentOf(*file, 6), "pixels");
  EXPECT_EQ(MappedFile::Map(*file, 6)->text(), "pixels");
}

TEST(MemoryFileTest, MayBeEmpty) {
  const absl::StatusOr<Descriptor> file = SealedFile("");
  EXPECT_EQ(*ContentOf(*file, 6), "");
  EXPECT_EQ(MappedFile::Map(*file, 6)->text(), "");
}

TEST(MemoryFileTest, CannotBeChangedAnyMore) {
  const absl::StatusOr<Descriptor> file = SealedFile("pixels");
  EXPECT_NE(pwrite(file->number(), "x", 1, 0), 1);
  EXPECT_NE(ftruncate(file->number(), 1), 0);
  EXPECT_NE(ftruncate(file->number(), 100), 0);
}

TEST(MemoryFileTest, IsRefusedBeyondItsLimit) {
  const absl::StatusOr<Descriptor> file = SealedFile("pixels");
  EXPECT_TRUE(absl::IsInternal(CheckedSize(*file, 5).status()));
  EXPECT_TRUE(absl::IsInternal(ContentOf(*file, 5).status()));
  EXPECT_TRUE(absl::IsInternal(MappedFile::Map(*file, 5).status()));
}

TEST(MemoryFileTest, IsRefusedWithoutEachSeal) {
  EXPECT_TRUE(
      CheckedSize(FileWithSeals(F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE), 10)
          .ok());
  for (const int seals :
       {F_SEAL_SHRINK | F_SEAL_GROW, F_SEAL_SHRINK | F_SEAL_WRITE,
        F_SEAL_GROW | F_SEAL_WRITE}) {
    EXPECT_FALSE(
        CheckedSize(FileWithSeals(static_cast<unsigned>(seals)), 10).ok());
  }
}

TEST(MemoryFileTest, IsRefusedIfItIsNone) {
  EXPECT_FALSE(CheckedSize(Descriptor(), 10).ok());
  EXPECT_FALSE(
      CheckedSize(Descriptor(open("/dev/zero", O_RDONLY | O_CLOEXEC)), 10)
          .ok());
}

TEST(GrowingFileTest, KeepsWhatWasAppendedAndNoMore) {
  absl::StatusOr<GrowingFile> file = GrowingFile::WithRoom(10);
  ASSERT_TRUE(file.ok());
  std::ranges::fill(file->Append(2), 'a');
  std::ranges::fill(file->Append(3), 'b');
  EXPECT_TRUE(file->Append(6).empty());
  const absl::StatusOr<Descriptor> sealed = (*std::move(file)).Seal();
  EXPECT_EQ(*ContentOf(*sealed, 10), "aabbb");
}

}  // namespace
}  // namespace undox
