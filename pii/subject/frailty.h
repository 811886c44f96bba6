#ifndef UNDOX_PII_SUBJECT_FRAILTY_H_
#define UNDOX_PII_SUBJECT_FRAILTY_H_

#include "pii/exposure.h"
#include "pii/subject/age_words.h"
#include "pii/subject/subject_view.h"

namespace undox {

// What protects a subject specially.
struct Frailty {
  Vulnerable vulnerable = Vulnerable::kNone;
  bool under14 = false;
  bool victim = false;  // Of a crime or an accident that the post tells of.
};

// Who a subject is to the post.
enum class Voice {
  kOther,   // Somebody whom the post is about.
  kAuthor,  // The one who writes: 我今年13岁.
};

// Whether the subject themself is a minor, elderly, disabled or a victim; a
// child that only occurs in the story is no ground. In order:
//
// - A birth date or resident ID of theirs decides, to the day, against `day`,
//   the day of the post.
// - An age or a school grade that is said of their name, of a pronoun beside
//   their data, or (kAuthor) of the author. Not what stands behind a word for
//   a relative (他女儿13岁) or a deed (打了13岁的孩子) without their name.
// - A school of theirs: primary or secondary, kindergarten; a university is an
//   adult's, and so is a school with a teacher's or parent's word beside it.
// - A word for a child directly beside the name.
//
// An age of 18 or more, or a title (女士, 老师) beside the name, cancels.
// Elderly: 60 or more (Law on the Rights of the Elderly 2), or a word for it
// beside a name or an address; disabled: such a word. Victim: 受害人 beside
// the name or 被性侵 behind it. Scans near findings only: linear.
Frailty FrailtyOf(const SubjectView& view, const AsOf& day,
                  Voice voice = Voice::kOther);

// True if a case about this subject goes first (2022 notice 2.3; minors' law
// 78; draft law 14, 36).
bool GoesFirst(const Frailty& frailty);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_FRAILTY_H_
