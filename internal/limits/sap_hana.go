package limits

import (
	"fmt"
	"strconv"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/hana"
)

const hanaTitle = "SAP HANA backup"

var hanaSection = Section{hanaTitle, []*checks.Subject{sapHANAInstance}}

var (
	hanaInstancesOnHost = checks.Count(checks.Argument{
		Name:        "instances_on_host",
		Description: "Number of SAP HANA instances that are installed on the host.",
		Where:       "on the host, `ls -d /usr/sap/*/SYS/global/hdb/opt`, one line for each",
	})
	hanaVersion = checks.Declare(hanaNotation, checks.Argument{
		Name: "version",
		Description: "Version of SAP HANA, as exactly as it is known: `1.0`, `2.0`, `2.0 SPS 05`, `1.0 SPS 09 (Revision 94)`, `1.00.122`, or the whole " +
			"build, such as `2.00.059.00.1636109591`. Of a build, the third group is the revision, which begins with the number of the SPS.",
		Where: "on the host, `HDB version` as `<sid>adm`; `SELECT VERSION FROM M_DATABASE`",
	})
	hanaSPS = checks.WholeNumber(5, checks.Argument{
		Name:        "sps",
		Description: "Number of the Support Package Stack (SPS), where `version` does not tell it.",
		Where:       "the number of the revision without its last digit: revision 59 is of SPS 05",
	})
	hanaRevision = checks.WholeNumber(59, checks.Argument{
		Name:        "revision",
		Description: "Number of the revision, where `version` does not tell it.",
		Where:       "the third group of what `HDB version` prints, which is 59 in `2.00.059.00`",
	})
	hanaMultitenant = checks.Bool(true, checks.Argument{
		Name:        "multitenant",
		Description: "Whether the system has multitenant database containers (MDC), and is no single-container system.",
		Where:       "`mode` under `[multidb]` in the system's `global.ini`, which is `multidb` or `singledb`; from 2.0 SPS 01 on, every system has them",
	})
)

// hanaNotation is a version of SAP HANA.
var hanaNotation = checks.Notation[*hana.Release]{
	Expected: "a version 1.0 or 2.0 of SAP HANA, in quotes: alone, with its SPS, or the build, with three digits for the revision",
	Example:  `"2.0 SPS 05"`,
	Parse:    hana.Parse,
	Show:     (*hana.Release).String,
}

// hanaContradiction finds a version, an SPS and a revision that cannot be of one
// system.
func hanaContradiction(v checks.Values) (checks.AnyArgument, string) {
	stated := hana.Release{SPS: hana.NotStated, Revision: hana.NotStated}
	if v.Has(hanaVersion) {
		stated = *hanaVersion.Of(v)
	}
	if v.Has(hanaRevision) {
		revision := hanaRevision.Of(v)
		switch {
		case stated.Revision != hana.NotStated && revision != stated.Revision:
			return hanaRevision, fmt.Sprintf("version tells of revision %d, but revision is %d: leave one of them out.", stated.Revision, revision)
		case stated.SPS != hana.NotStated && !stated.Fits(stated.SPS, revision):
			return hanaRevision, fmt.Sprintf("version tells of SPS %02d, of which revision %d is not: leave one of them out.", stated.SPS, revision)
		}
		stated.Revision = revision
	}
	if v.Has(hanaSPS) {
		sps := hanaSPS.Of(v)
		switch {
		case stated.SPS != hana.NotStated && sps != stated.SPS:
			return hanaSPS, fmt.Sprintf("version tells of SPS %02d, but sps is %d: leave one of them out.", stated.SPS, sps)
		case stated.Revision != hana.NotStated && !stated.Fits(sps, stated.Revision):
			return hanaSPS, fmt.Sprintf("revision %d is stated too, which is not of SPS %02d: leave one of them out.", stated.Revision, sps)
		}
	}
	return nil, ""
}

// hanaMajor holds for systems of version 1.0 or of 2.0.
func hanaMajor(major int) checks.Condition {
	return hanaVersion.Holds(func(r *hana.Release) bool { return r.Major == major })
}

// hanaBelow holds for revisions before the first one of an SPS that will do. An
// SPS decides alone unless that revision is amid it.
func hanaBelow(revision int) checks.Condition {
	first := hana.SPSOf(revision)
	decides := func(sps int) bool { return sps != first || revision%10 == 0 }
	return checks.FirstStated(
		hanaVersion.Judged(func(r *hana.Release) checks.Answer {
			switch {
			case r.Revision != hana.NotStated:
				return checks.Decided(r.Revision < revision, "is", r.String())
			case r.SPS != hana.NotStated && decides(r.SPS):
				return checks.Decided(r.SPS < first, "is", r.String())
			}
			return checks.Undecided("is only known as " + r.String() + ": state the build, or the revision too")
		}),
		hanaRevision.Below(revision),
		hanaSPS.Judged(func(sps int) checks.Answer {
			if !decides(sps) {
				return checks.Undecided(fmt.Sprintf("is %d, which does not decide: state the revision too", sps))
			}
			return checks.Decided(sps < first, "is", strconv.Itoa(sps))
		}),
	)
}

var sapHANAInstance = checks.NewSubject(checks.Subject{
	Name:        "sap_hana_instance",
	Description: "An SAP HANA instance that is backed up through Backint.",
	Limits: []*checks.Limit{
		{
			ID:       "sap_hana_single_instance",
			Title:    "there are several SAP HANA instances on the host",
			Severity: checks.Error,
			Violated: hanaInstancesOnHost.Above(1),
			Rule:     "An environment takes one SAP HANA instance; with more, there is the error \"Installation of HANA failed\".",
			Remedy:   "Move the other instances to hosts of their own.",
			Source:   limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_1_revision",
			Title:     "SAP HANA 1.0 is older than SPS 09, revision 94",
			Severity:  checks.Error,
			AppliesTo: hanaMajor(1),
			Violated:  hanaBelow(94),
			Rule:      "Backint works with SAP HANA 1.0 from SPS 09, revision 94 on.",
			Remedy:    "Update SAP HANA.",
			Source:    limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_1_single_container",
			Title:     "SAP HANA 1.0 is a single-container system",
			Severity:  checks.Error,
			AppliesTo: hanaMajor(1),
			Violated:  hanaMultitenant.Is(false),
			Rule:      "Backint does not work with single-container systems of SAP HANA 1.0.",
			Remedy:    "Convert the system to multitenant database containers.",
			Source:    limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_2_multitenant_sps",
			Title:     "SAP HANA 2.0 is older than SPS 01",
			Severity:  checks.Error,
			AppliesTo: hanaMajor(2),
			Violated:  checks.And(hanaBelow(10), checks.Quietly(hanaMultitenant.Is(true))),
			Rule:      "Backint works with multitenant database containers of SAP HANA 2.0 from SPS 01 on.",
			Remedy:    "Update SAP HANA to SPS 01 or later.",
			Source:    limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_2_single_container",
			Title:     "SAP HANA 2.0 is a single-container system",
			Severity:  checks.Warning,
			AppliesTo: hanaMajor(2),
			Violated:  hanaMultitenant.Is(false),
			Rule:      "Of SAP HANA 2.0, the page names only systems with multitenant database containers.",
			Remedy:    "Convert the system to multitenant database containers.",
			Source:    limitsPage(hanaTitle),
		},
	},
	Contradiction: hanaContradiction,
})
