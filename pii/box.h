#ifndef UNDOX_PII_BOX_H_
#define UNDOX_PII_BOX_H_

namespace undox {

// A rectangle in PIXELS of the image as submitted (before any scaling or
// rotation), origin top left, y downwards. width and height are positive.
struct Box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  friend bool operator==(Box, Box) = default;
};

// The smallest box that holds both.
Box Around(const Box& a, const Box& b);

}  // namespace undox

#endif  // UNDOX_PII_BOX_H_
