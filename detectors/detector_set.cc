#include "detectors/detector_set.h"

#include "detectors/account_detector.h"
#include "detectors/address_detector.h"
#include "detectors/birth_date_detector.h"
#include "detectors/email_detector.h"
#include "detectors/name_detector.h"
#include "detectors/organization_detector.h"
#include "detectors/parcel_detector.h"
#include "detectors/phone_detector.h"
#include "detectors/rule_detector.h"
#include "detectors/student_id_detector.h"
#include "detectors/western_address_detector.h"
#include "detectors/western_organization_detector.h"

namespace undox {

std::vector<std::unique_ptr<TextDetector>> MakeTextDetectors() {
  std::vector<std::unique_ptr<TextDetector>> detectors;
  detectors.push_back(std::make_unique<RuleDetector>(AllRules()));
  detectors.push_back(std::make_unique<PhoneDetector>());
  detectors.push_back(std::make_unique<EmailDetector>());
  detectors.push_back(std::make_unique<AccountDetector>());
  detectors.push_back(std::make_unique<ParcelDetector>());
  detectors.push_back(std::make_unique<BirthDateDetector>());
  detectors.push_back(std::make_unique<StudentIdDetector>());
  detectors.push_back(std::make_unique<AddressDetector>());
  detectors.push_back(std::make_unique<WesternAddressDetector>());
  // Behind addresses, whose parts look like names; before organizations,
  // which weigh a name beside them.
  detectors.push_back(std::make_unique<NameDetector>());
  detectors.push_back(std::make_unique<OrganizationDetector>());
  detectors.push_back(std::make_unique<WesternOrganizationDetector>());
  return detectors;
}

}  // namespace undox
