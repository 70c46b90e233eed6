package checks

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	hanaInstancesOnHost = count(Argument{
		Name:        "instances_on_host",
		Description: "Number of SAP HANA instances that are installed on the host.",
		Where:       "on the host, `ls -d /usr/sap/*/SYS/global/hdb/opt`, one line for each",
	})
	hanaVersion = hanaReleases(Argument{
		Name: "version",
		Description: "Version of SAP HANA, as exactly as it is known: `1.0`, `2.0`, `2.0 SPS 05`, `1.0 SPS 09 (Revision 94)`, `1.00.122`, or the whole " +
			"build, such as `2.00.059.00.1636109591`. Of a build, the third group is the revision, which begins with the number of the SPS.",
		Where: "on the host, `HDB version` as `<sid>adm`; `SELECT VERSION FROM M_DATABASE`",
	})
	hanaSPS = ordinal(5, Argument{
		Name:        "sps",
		Description: "Number of the Support Package Stack (SPS), where `version` does not tell it.",
		Where:       "the number of the revision without its last digit: revision 59 is of SPS 05",
	})
	hanaRevision = ordinal(59, Argument{
		Name:        "revision",
		Description: "Number of the revision, where `version` does not tell it.",
		Where:       "the third group of what `HDB version` prints, which is 59 in `2.00.059.00`",
	})
	hanaMultitenant = boolean(true, Argument{
		Name:        "multitenant",
		Description: "Whether the system has multitenant database containers (MDC), and is no single-container system.",
		Where:       "`mode` under `[multidb]` in the system's `global.ini`, which is `multidb` or `singledb`; from 2.0 SPS 01 on, every system has them",
	})
)

// A hanaRelease is a version of SAP HANA as far as it was stated.
type hanaRelease struct {
	major         int // 1 or 2
	sps, revision int // notStatedNumber where they were not stated
}

const notStatedNumber = -1

// spsOf gives the SPS that a revision is of: 94 is of SPS 09, 122 of SPS 12.
func spsOf(revision int) int { return revision / 10 }

// fits tells whether a revision can be of an SPS. The first ones of 1.0, up to SPS
// 05, were not yet numbered so.
func (r hanaRelease) fits(sps, revision int) bool {
	return spsOf(revision) == sps || r.major != 2 && revision < 60 && sps <= 5
}

func (r hanaRelease) String() string {
	text := fmt.Sprintf("%d.0", r.major)
	if r.sps != notStatedNumber {
		text += fmt.Sprintf(" SPS %02d", r.sps)
	}
	if r.revision != notStatedNumber {
		text += fmt.Sprintf(", revision %d", r.revision)
	}
	return text
}

var (
	// hanaText is a release in words, or a build of which trailing groups may be
	// missing.
	hanaText = regexp.MustCompile(`(?i)^(?:sap )?(?:hana )?(?:platform edition )?([12])(?:\.00?(?:\.([0-9]{3}|[1-9][0-9])(?:\.[0-9]+)*)?)?` +
		`(?:,? ?(?:SPS?|Support Package Stack) ?([0-9]{1,2}))?(?:,? ?\(?rev(?:ision|\.)? ?([0-9]{1,3})(?:\.[0-9]+)?\)?)?(?: \(.*\))?$`)
	// hanaOutput is the line of the version in what HDB version prints.
	hanaOutput = regexp.MustCompile(`(?m)^\s*version:\s*(\S+)`)
)

// hanaReleases declares an argument that is a version of SAP HANA.
func hanaReleases(a Argument) *single[hanaRelease] {
	return notation[hanaRelease]{
		scalar:   Text,
		expected: "a version 1.0 or 2.0 of SAP HANA, in quotes: alone, with its SPS, or the build, with three digits for the revision",
		example:  `"2.0 SPS 05"`,
		parse:    func(v Value) (hanaRelease, error) { return parseHANA(v.text()) },
		show:     hanaRelease.String,
	}.single(a)
}

func parseHANA(text string) (hanaRelease, error) {
	if output := firstGroup(hanaOutput, text); output != "" {
		text = output
	}
	match := hanaText.FindStringSubmatch(strings.TrimSpace(text))
	if match == nil {
		return hanaRelease{}, errors.New("")
	}
	number := func(digits string) int {
		if n, err := strconv.Atoi(digits); err == nil {
			return n
		}
		return notStatedNumber
	}
	r := hanaRelease{number(match[1]), number(match[3]), number(match[4])}
	if build := number(match[2]); build != notStatedNumber {
		if r.revision != notStatedNumber && r.revision != build {
			return r, errors.New("the revision differs from the build's")
		}
		r.revision = build
	}
	if r.revision != notStatedNumber && r.sps != notStatedNumber && !r.fits(r.sps, r.revision) {
		return r, errors.New("the revision is not one of the SPS")
	}
	return r, nil
}

// hanaContradiction tells of a version, an SPS and a revision that cannot be of
// one system.
func hanaContradiction(f facts) (declared, string) {
	stated := hanaRelease{sps: notStatedNumber, revision: notStatedNumber}
	if f.tells(hanaVersion) {
		stated = hanaVersion.of(f)
	}
	if f.tells(hanaRevision) {
		revision := hanaRevision.of(f)
		switch {
		case stated.revision != notStatedNumber && revision != stated.revision:
			return hanaRevision, fmt.Sprintf("version tells of revision %d, but revision is %d: leave one of them out.", stated.revision, revision)
		case stated.sps != notStatedNumber && !stated.fits(stated.sps, revision):
			return hanaRevision, fmt.Sprintf("version tells of SPS %02d, of which revision %d is not: leave one of them out.", stated.sps, revision)
		}
		stated.revision = revision
	}
	if f.tells(hanaSPS) {
		sps := hanaSPS.of(f)
		switch {
		case stated.sps != notStatedNumber && sps != stated.sps:
			return hanaSPS, fmt.Sprintf("version tells of SPS %02d, but sps is %d: leave one of them out.", stated.sps, sps)
		case stated.revision != notStatedNumber && !stated.fits(sps, stated.revision):
			return hanaSPS, fmt.Sprintf("revision %d is stated too, which is not of SPS %02d: leave one of them out.", stated.revision, sps)
		}
	}
	return nil, ""
}

// hanaMajor holds for systems of version 1.0 or of 2.0.
func hanaMajor(major int) Condition {
	return quietly(hanaVersion.holds(func(r hanaRelease) bool { return r.major == major }))
}

// hanaBelow holds for revisions before the first one of an SPS that will do. An
// SPS decides alone unless that revision is amid it.
func hanaBelow(revision int) Condition {
	fromSPS := func(sps int) truth {
		if sps == spsOf(revision) && revision%10 > 0 {
			return isUnchecked
		}
		return truthOf(sps < spsOf(revision))
	}
	return firstTold(
		hanaVersion.judged("is", func(r hanaRelease) (truth, string) {
			switch {
			case r.revision != notStatedNumber:
				return truthOf(r.revision < revision), r.String()
			case r.sps != notStatedNumber && fromSPS(r.sps) != isUnchecked:
				return fromSPS(r.sps), r.String()
			}
			return isUnchecked, "is only known as " + r.String() + ": state the build, or the revision too"
		}),
		hanaRevision.below(revision),
		hanaSPS.judged("is", func(sps int) (truth, string) {
			return fromSPS(sps), strconv.Itoa(sps)
		}),
	)
}

func init() {
	declare(Subject{
		Name:        "sap_hana_instance",
		Description: "An SAP HANA instance that is backed up through Backint.",
		Sections:    []*Section{hanaSection},
		Limits: []*Limit{
			{
				ID:       "sap_hana_single_instance",
				Title:    "there are several SAP HANA instances on the host",
				Severity: Error,
				Violated: hanaInstancesOnHost.above(1),
				Rule:     "An environment takes one SAP HANA instance; with more, there is the error \"Installation of HANA failed\".",
				Remedy:   "Move the other instances to hosts of their own.",
				Source:   limitsPage(hanaSection),
			},
			{
				ID:        "sap_hana_1_revision",
				Title:     "SAP HANA 1.0 is older than SPS 09, revision 94",
				Severity:  Error,
				AppliesTo: hanaMajor(1),
				Violated:  hanaBelow(94),
				Rule:      "Backint works with SAP HANA 1.0 from SPS 09, revision 94 on.",
				Remedy:    "Update SAP HANA.",
				Source:    limitsPage(hanaSection),
			},
			{
				ID:        "sap_hana_1_single_container",
				Title:     "SAP HANA 1.0 is a single-container system",
				Severity:  Error,
				AppliesTo: hanaMajor(1),
				Violated:  hanaMultitenant.is(false),
				Rule:      "Backint does not work with single-container systems of SAP HANA 1.0.",
				Remedy:    "Convert the system to multitenant database containers.",
				Source:    limitsPage(hanaSection),
			},
			{
				ID:        "sap_hana_2_multitenant_sps",
				Title:     "SAP HANA 2.0 is older than SPS 01",
				Severity:  Error,
				AppliesTo: hanaMajor(2),
				Violated:  and(hanaBelow(10), quietly(hanaMultitenant.is(true))),
				Rule:      "Backint works with multitenant database containers of SAP HANA 2.0 from SPS 01 on.",
				Remedy:    "Update SAP HANA to SPS 01 or later.",
				Source:    limitsPage(hanaSection),
			},
			{
				ID:        "sap_hana_2_single_container",
				Title:     "SAP HANA 2.0 is a single-container system",
				Severity:  Warning,
				AppliesTo: hanaMajor(2),
				Violated:  hanaMultitenant.is(false),
				Rule:      "Of SAP HANA 2.0, the page names only systems with multitenant database containers.",
				Remedy:    "Convert the system to multitenant database containers.",
				Source:    limitsPage(hanaSection),
			},
		},
		Contradiction: hanaContradiction,
	})
}
