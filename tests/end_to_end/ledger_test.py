#!/usr/bin/env python3
"""The score of a report follows from its ledgers: the formula of
docs/exposure.md, written here once more, over what `undox scan` prints."""

import math
import unittest

import program

CALLS = {"id": "call", "text": "悬赏找人 谁认识她 电话19999" + "123456 大家打爆她",
         "metrics": {"views": 20000, "reposts": 900}}
NEAR = 1e-6


def ledger(exposure, kind):
    return {reason["id"]: reason["effect"] for reason in exposure["reasons"]
            if reason["id"].startswith(kind + ":")}


def any_of(probabilities):
    none = 1.0
    for probability in probabilities:
        none *= 1 - probability
    return 1 - none


def logistic(x):
    return 1 / (1 + math.exp(-x))


def recomputed(exposure):
    """E and the score within the band, from ledgers and constants alone."""
    a = exposure["arithmetic"]
    bits = ledger(exposure, "bits")
    # The ledger's base is ln(kappa / N0), so its sum is ln(kappa / K).
    pq = 0.0
    if bits:
        k = a["kappa"] / math.exp(sum(bits.values()))
        pq = a["kappa"] / (a["kappa"] + k)
    direct = any_of(ledger(exposure, "identify").values())
    pid = 1 - (1 - pq) * (1 - direct)
    h = any_of(ledger(exposure, "harm").values())
    pa = logistic(sum(ledger(exposure, "intent").values()))
    ed = pid * h * (a["gamma"] + (1 - a["gamma"]) * pa)
    es = a["solicitation"] * direct * pa
    m = min(5, 1 + math.log2(1 + a["r"]))
    e = 1 - (1 - any_of([ed, es])) ** (m * a["v"])
    certainty = logistic(sum(ledger(exposure, "gate").values()) / 2)
    low, high = a["band"]
    score = low + (high - low) * (a["E_share"] * e +
                                  a["certainty_share"] * certainty)
    return {"Pq": pq, "identify": pid, "harm": h, "intent": pa, "Ed": ed,
            "Es": es, "m": m, "E": e, "certainty": certainty,
            "score": min(score, high if high == 100 else high - 0.1)}


class LedgerTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.reports, _ = program.scan(program.fixture_posts())
        cls.reports += program.scan([CALLS])[0]
        cls.exposures = [subject["exposure"] for report in cls.reports
                         for subject in report["subjects"]]

    def test_every_score_follows_from_its_ledgers(self):
        self.assertGreater(len(self.exposures), 100)
        for exposure in self.exposures:
            values = recomputed(exposure)
            a = exposure["arithmetic"]
            self.assertAlmostEqual(exposure["score"], values["score"],
                                   delta=NEAR)
            self.assertAlmostEqual(exposure["raw"], 100 * values["E"],
                                   delta=NEAR)
            for name in ("identify", "harm", "intent"):
                self.assertAlmostEqual(exposure[name], values[name], delta=NEAR)
            for name in ("Pq", "Ed", "Es", "m", "E", "certainty"):
                self.assertAlmostEqual(a[name], values[name], delta=NEAR)

    def test_the_bits_leave_as_many_people_as_the_report_says(self):
        for exposure in self.exposures:
            bits = ledger(exposure, "bits")
            if not bits:
                continue
            people = (exposure["arithmetic"]["kappa"] /
                      math.exp(sum(bits.values())))
            self.assertAlmostEqual(people / exposure["k"], 1, delta=0.06)

    def test_the_gate_adds_up(self):
        for exposure in self.exposures:
            self.assertAlmostEqual(sum(ledger(exposure, "gate").values()),
                                   exposure["doxx_log_odds"], delta=NEAR)

    def test_a_request_to_identify_counts(self):
        exposure = self.exposures[-1]
        self.assertGreater(exposure["arithmetic"]["Es"], 0)
        self.assertGreater(exposure["arithmetic"]["r"], 1)

    def test_the_posts_exposure_is_its_worst_subjects(self):
        def without_meter(exposure):
            return {k: v for k, v in exposure.items() if k != "criminal_meter"}
        for report in self.reports:
            exposures = [without_meter(s["exposure"])
                         for s in report["subjects"]]
            if exposures:
                self.assertIn(without_meter(report["exposure"]), exposures)


if __name__ == "__main__":
    unittest.main()
