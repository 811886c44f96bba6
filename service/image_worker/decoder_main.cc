// undox-image-decoder: the process that decodes pictures for undox.

#include <unistd.h>

#include "service/image_worker/decoder_handler.h"
#include "service/image_worker/request_loop.h"

int main() {
  undox::DecoderHandler handler;
  // Nothing is worth tidying up, and less of it runs this way.
  _exit(undox::ServeRequests(handler));
}
