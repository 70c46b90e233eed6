// SPDX-License-Identifier: MPL-2.0

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
	hanaInstancesOnHost = checks.AtLeastOne(checks.Argument{
		Name:        "instances_on_host",
		Description: "Number of SAP HANA instances installed on the host.",
		Where:       "on the host, `ls -d /usr/sap/*/SYS/global/hdb/opt`, which prints one line per instance",
	})
	hanaVersion = checks.Declare(hanaNotation, checks.Argument{
		Name: "version",
		Description: "SAP HANA version, as exact as you know it: `1.0`, `2.0`, `2.0 SPS 05`, `1.0 SPS 09 (Revision 94)`, `1.00.122`, or the full " +
			"build, such as `2.00.059.00.1636109591`. The third group of a build is the revision, which begins with the SPS number.",
		Where: "on the host, `HDB version` as `<sid>adm`; `SELECT VERSION FROM M_DATABASE`",
	})
	hanaSPS = checks.WholeNumber(5, checks.Argument{
		Name:        "sps",
		Description: "Number of the Support Package Stack (SPS), if `version` does not include it.",
		Where:       "the revision number without its last digit: revision 59 belongs to SPS 05",
	})
	hanaRevision = checks.WholeNumber(59, checks.Argument{
		Name:        "revision",
		Description: "Revision number, if `version` does not include it.",
		Where:       "the third group of the version that `HDB version` prints, which is 59 in `2.00.059.00`",
	})
	hanaMultitenant = checks.Bool(true, checks.Argument{
		Name:        "multitenant",
		Description: "Whether the system has multitenant database containers (MDC) and is not a single-container system.",
		Where:       "`mode` under `[multidb]` in the system's `global.ini`, which is `multidb` or `singledb`; not needed from 2.0 SPS 01 on, where every system has them",
	})
)

// hanaNotation is the notation of an SAP HANA version.
var hanaNotation = checks.Notation[*hana.Release]{
	Expected: "an SAP HANA version, 1.0 or 2.0, in quotes: alone, with its SPS, or as a build with three digits for the revision",
	Example:  `"2.0 SPS 05"`,
	Parse:    hana.Parse,
	Show:     (*hana.Release).String,
}

// hanaContradiction finds a version, an SPS, and a revision that cannot belong to
// the same system.
func hanaContradiction(v checks.Values) (checks.AnyArgument, string) {
	stated := hana.Release{SPS: hana.NotStated, Revision: hana.NotStated}
	if v.Has(hanaVersion) {
		stated = *hanaVersion.Of(v)
	}
	if v.Has(hanaRevision) {
		revision := hanaRevision.Of(v)
		switch {
		case stated.Revision != hana.NotStated && revision != stated.Revision:
			return hanaRevision, fmt.Sprintf("version includes revision %d, but revision is %d: set only one of them.", stated.Revision, revision)
		case stated.SPS != hana.NotStated && !stated.Fits(stated.SPS, revision):
			return hanaRevision, fmt.Sprintf("version includes SPS %02d, but revision %d is not part of it: set only one of them.", stated.SPS, revision)
		}
		stated.Revision = revision
	}
	if v.Has(hanaSPS) {
		sps := hanaSPS.Of(v)
		switch {
		case stated.SPS != hana.NotStated && sps != stated.SPS:
			return hanaSPS, fmt.Sprintf("version includes SPS %02d, but sps is %d: set only one of them.", stated.SPS, sps)
		case stated.Revision != hana.NotStated && !stated.Fits(sps, stated.Revision):
			return hanaSPS, fmt.Sprintf("revision %d is also set, but it is not part of SPS %02d: set only one of them.", stated.Revision, sps)
		}
		stated.SPS = sps
	}
	if stated.Major == 2 && stated.AtLeast(1) && v.Has(hanaMultitenant) && !hanaMultitenant.Of(v) {
		return hanaMultitenant, fmt.Sprintf("every system from 2.0 SPS 01 on has multitenant database containers, but this system is %s and multitenant is false: "+
			"correct one of them.", &stated)
	}
	return nil, ""
}

// hanaMajor holds for systems of a major version, 1.0 or 2.0.
func hanaMajor(major int) checks.Condition {
	return hanaVersion.Holds(func(r *hana.Release) bool { return r.Major == major })
}

// hanaBelow holds for systems before a revision. The SPS alone decides, unless
// that revision is in the middle of it.
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
			return checks.Undecided("is known only as " + r.String() + ": set the full build, or also set revision")
		}),
		hanaRevision.Below(revision),
		hanaSPS.Judged(func(sps int) checks.Answer {
			if !decides(sps) {
				return checks.Undecided(fmt.Sprintf("is %d, which is not exact enough: also set revision", sps))
			}
			return checks.Decided(sps < first, "is", strconv.Itoa(sps))
		}),
	)
}

// singleContainer holds for single-container systems.
var singleContainer = hanaMultitenant.Is(false)

var sapHANAInstance = checks.NewSubject(checks.Subject{
	Name:        "sap_hana_instance",
	Description: "An SAP HANA instance that is backed up through Backint.",
	Limits: []*checks.Limit{
		{
			ID:       "sap_hana_single_instance",
			Title:    "the host has more than one SAP HANA instance",
			Severity: checks.Error,
			Violated: hanaInstancesOnHost.Above(1),
			Rule:     "An environment supports one SAP HANA instance. With more than one, the error \"Installation of HANA failed\" occurs.",
			Remedy:   "Move the other instances to separate hosts.",
			Source:   limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_1_revision",
			Title:     "SAP HANA 1.0 is earlier than SPS 09 revision 94",
			Severity:  checks.Error,
			AppliesTo: hanaMajor(1),
			Violated:  hanaBelow(94),
			Rule:      "For SAP HANA 1.0, Backint requires SPS 09 revision 94 or later.",
			Remedy:    "Update SAP HANA to SPS 09 revision 94 or later.",
			Source:    limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_1_single_container",
			Title:     "SAP HANA 1.0 is a single-container system",
			Severity:  checks.Error,
			AppliesTo: hanaMajor(1),
			Violated:  singleContainer,
			Rule:      "Backint does not support single-container systems of SAP HANA 1.0.",
			Remedy:    "Convert the system to multitenant database containers.",
			Source:    limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_2_multitenant_sps",
			Title:     "SAP HANA 2.0 is earlier than SPS 01",
			Severity:  checks.Error,
			AppliesTo: hanaMajor(2),
			Violated:  checks.And(hanaBelow(10), checks.Quietly(hanaMultitenant.Is(true))),
			Rule:      "For multitenant database containers of SAP HANA 2.0, Backint requires SPS 01 or later.",
			Remedy:    "Update SAP HANA to SPS 01 or later.",
			Source:    limitsPage(hanaTitle),
		},
		{
			ID:        "sap_hana_2_single_container",
			Title:     "SAP HANA 2.0 is a single-container system",
			Severity:  checks.Warning,
			AppliesTo: hanaMajor(2),
			// From SPS 01 on, there are none, whether multitenant is set or not.
			Violated: checks.And(singleContainer, checks.Quietly(checks.Not(checks.Certainly(checks.Not(hanaBelow(10)))))),
			Rule:     "For SAP HANA 2.0, the Limits page lists only systems with multitenant database containers.",
			Remedy:   "Update SAP HANA to 2.0 SPS 01 or later, where every system has multitenant database containers.",
			Source:   limitsPage(hanaTitle),
		},
	},
	Contradiction: hanaContradiction,
})
