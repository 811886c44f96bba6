#include "detectors/facts/fact_detector.h"
