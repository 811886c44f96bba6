#include "detectors/text/detector_set.h"

#include "detectors/facts/fact_detector.h"
#include "detectors/names/name_detector.h"
#include "detectors/numbers/account_detector.h"
#include "detectors/numbers/birth_date_detector.h"
#include "detectors/numbers/email_detector.h"
#include "detectors/numbers/mention_detector.h"
#include "detectors/numbers/parcel_detector.h"
#include "detectors/numbers/phone_detector.h"
#include "detectors/numbers/student_id_detector.h"
#include "detectors/organizations/employment_detector.h"
#include "detectors/organizations/listed_fact_detector.h"
#include "detectors/organizations/organization_detector.h"
#include "detectors/organizations/western_organization_detector.h"
#include "detectors/organizations/western_school_detector.h"
#include "detectors/places/address_detector.h"
#include "detectors/places/western_address_detector.h"
#include "detectors/rules/rule_detector.h"

namespace undox {

std::vector<std::unique_ptr<TextDetector>> MakeTextDetectors(bool names) {
  std::vector<std::unique_ptr<TextDetector>> detectors;
  detectors.push_back(std::make_unique<RuleDetector>(AllRules()));
  detectors.push_back(std::make_unique<PhoneDetector>());
  detectors.push_back(std::make_unique<EmailDetector>());
  detectors.push_back(std::make_unique<AccountDetector>());
  detectors.push_back(std::make_unique<MentionDetector>());
  detectors.push_back(std::make_unique<ParcelDetector>());
  detectors.push_back(std::make_unique<BirthDateDetector>());
  detectors.push_back(std::make_unique<StudentIdDetector>());
  detectors.push_back(std::make_unique<AddressDetector>());
  detectors.push_back(std::make_unique<WesternAddressDetector>());
  // Behind addresses, whose parts look like names; before organizations,
  // which weigh a name beside them.
  if (names) detectors.push_back(std::make_unique<NameDetector>());
  detectors.push_back(std::make_unique<OrganizationDetector>());
  detectors.push_back(std::make_unique<WesternOrganizationDetector>());
  detectors.push_back(std::make_unique<WesternSchoolDetector>());
  detectors.push_back(std::make_unique<EmploymentDetector>());
  // What no word announces but the name beside it; leaves what others found.
  detectors.push_back(std::make_unique<ListedFactDetector>());
  // What is told of those whom the others found.
  detectors.push_back(std::make_unique<FactDetector>());
  return detectors;
}

}  // namespace undox
