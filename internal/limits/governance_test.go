// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"strings"
	"testing"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// govern returns the name of the list in the result that has each limit, and
// the result.
func govern(t *testing.T, attributes, defaults cases.Object, onUnchecked checks.Action) (map[string]string, checks.Result) {
	t.Helper()
	args, errs := subject(t, "vmware_vm").Decode(cases.Value(attributes), inDataSource)
	by, more := checks.DecodeSettings(cases.Value(defaults), limits.Subjects(), limits.Facts())
	if len(errs)+len(more) > 0 {
		t.Fatalf("errors in the attributes: %s; in the defaults: %s", problems(errs), problems(more))
	}
	r := checks.Assess(args.Judge(), args.Govern(by, onUnchecked))
	lists := make(map[string]string)
	for name, findings := range map[string][]checks.Finding{
		"violations": r.Violations, "warnings": r.Warnings, "advisories": r.Advisories, "waived": r.Waived,
	} {
		for _, f := range findings {
			lists[f.Limit.ID] = name
		}
	}
	for name, unjudged := range map[string][]checks.Unchecked{"unchecked": r.Unchecked, "pending": r.Pending} {
		for _, u := range unjudged {
			lists[u.Limit.ID] = name
		}
	}
	return lists, r
}

func waive(limit string, more ...any) cases.Object {
	w := cases.Object{"limit": limit, "reason": "agreed"}
	for i := 0; i < len(more); i += 2 {
		name, _ := more[i].(string)
		w[name] = more[i+1]
	}
	return w
}

func TestWaivers(t *testing.T) {
	const limit = "vmware_vm_snapshot"
	bad, gap := cases.Object{"has_snapshots": true}, cases.Object{"has_snapshots": nil}
	for _, c := range []struct {
		name              string
		changes           cases.Object
		waivers, defaults any
		at                any
		want              string
		compliant         bool
	}{
		{"none", bad, nil, nil, nil, "violations", false},
		{"a violation", bad, cases.List{waive(limit)}, nil, nil, "waived", true},
		{"unchecked", gap, cases.List{waive(limit)}, nil, nil, "waived", true},
		{"a satisfied limit", nil, cases.List{waive(limit)}, nil, nil, "", true},
		{"another limit", bad, cases.List{waive("vmware_vm_vgpu")}, nil, nil, "violations", false},
		{"by default", bad, nil, cases.List{waive(limit)}, nil, "waived", true},
		{"of another subject, by default", bad, nil, cases.List{waive("oss_object_acl")}, nil, "violations", false},
		{"until tomorrow", bad, cases.List{waive(limit, "expires", "2026-11-23")}, nil, nil, "waived", true},
		{"until today", bad, cases.List{waive(limit, "expires", "2026-11-22")}, nil, nil, "violations", false},
		{"until today, unchecked", gap, cases.List{waive(limit, "expires", "2026-11-22")}, nil, nil, "unchecked", false},
		{"the last second", bad, cases.List{waive(limit, "expires", "2026-11-23")}, nil, "2026-11-22T23:59:59Z", "waived", true},
		{"the first second", bad, cases.List{waive(limit, "expires", "2026-11-23")}, nil, "2026-11-23T00:00:00Z", "violations", false},
		{"the day in UTC", bad, cases.List{waive(limit, "expires", "2026-11-23")}, nil, "2026-11-23T01:00:00+02:00", "waived", true},
		{"one expired, one valid", bad, cases.List{waive(limit, "expires", "2026-01-01"), waive(limit)}, nil, nil, "waived", true},
		{"one expired, the default valid", bad, cases.List{waive(limit, "expires", "2026-01-01")}, cases.List{waive(limit)}, nil, "waived", true},
		{"the default expired", bad, cases.List{waive(limit)}, cases.List{waive(limit, "expires", "2026-01-01")}, nil, "waived", true},
		{"all unknown", bad, cases.Unknown, nil, nil, "pending", false},
		{"one unknown", bad, cases.List{cases.Unknown}, nil, nil, "pending", false},
		{"an unknown limit", bad, cases.List{cases.Object{"limit": cases.Unknown, "reason": "agreed"}}, nil, nil, "pending", false},
		{"an unknown day", bad, cases.List{waive(limit, "expires", cases.Unknown)}, nil, nil, "pending", false},
		{"an unknown moment", bad, cases.List{waive(limit, "expires", "2026-11-23")}, nil, cases.Unknown, "pending", false},
		{"an unknown moment, no day", bad, cases.List{waive(limit)}, nil, cases.Unknown, "waived", true},
		{"all expired, latest first", bad, cases.List{waive(limit, "expires", "2026-03-01"), waive(limit, "expires", "2026-02-01")}, nil, nil, "violations", false},
		{"an unknown reason", bad, cases.List{cases.Object{"limit": limit, "reason": cases.Unknown}}, nil, nil, "waived", true},
	} {
		attributes := cleanVM(c.changes)
		attributes["waiver"], attributes["at"] = c.waivers, c.at
		lists, r := govern(t, attributes, cases.Object{"waiver": c.defaults}, checks.ActError)
		if lists[limit] != c.want || c.want != "pending" && (r.Compliant == nil || *r.Compliant != c.compliant) {
			t.Errorf("%s: %s is in the list %q, compliant %s; want %q, %v", c.name, limit, lists[limit], compliance(r), c.want, c.compliant)
		}
		if (r.Compliant == nil) != (c.want == "pending") {
			t.Errorf("%s: compliant is %s; want unknown only if the limit is pending", c.name, compliance(r))
		}
	}
}

func TestWaiverInResult(t *testing.T) {
	attributes := cleanVM(cases.Object{"has_snapshots": true, "vgpu": nil, "pci_passthrough": true})
	attributes["waiver"] = cases.List{
		waive("vmware_vm_snapshot", "expires", "2027-01-01", "owner", "platform team"),
		waive("vmware_vm_vgpu"),
		waive("vmware_vm_pci_passthrough", "expires", "2026-02-01"),
		waive("vmware_vm_pci_passthrough", "expires", "2026-01-01"),
	}
	_, r := govern(t, attributes, nil, checks.ActReport)
	if len(r.Waived) != 2 || len(r.Violations) != 1 || r.Readiness != checks.NotReady {
		t.Fatalf("got %s, waived %s, violations %s; want not_ready, two waived and one violation",
			r.Readiness, findings(r.Waived), findings(r.Violations))
	}
	snapshot, vgpu := r.Waived[0], r.Waived[1]
	if snapshot.Waiver.Reason != "agreed" || snapshot.Waiver.Owner != "platform team" ||
		snapshot.Waiver.Expires.Format(time.DateOnly) != "2027-01-01" || snapshot.Found != "has_snapshots is true" {
		t.Errorf("the waived violation is %s", findings([]checks.Finding{snapshot}))
	}
	if vgpu.Found != "Not checked: vgpu is not set" || vgpu.Path.String() != "vgpu" || !vgpu.Waiver.Expires.IsZero() {
		t.Errorf("the waived unchecked limit is %s", findings([]checks.Finding{vgpu}))
	}
	if message := r.Violations[0].Message(); !strings.HasSuffix(message, " A waiver of this limit expired on 2026-02-01: fix the finding, or extend the waiver.") {
		t.Errorf("the message does not end with the day on which the waiver expired: %q", message)
	}
}

func TestSeverities(t *testing.T) {
	cbt := cases.Object{"changed_block_tracking": false}
	for _, c := range []struct {
		name                 string
		changes              cases.Object
		severities, defaults any
		limit, want          string
	}{
		{"as declared", cbt, nil, nil, "vmware_vm_cbt_disabled", "warnings"},
		{"raised", cbt, cases.Object{"vmware_vm_cbt_disabled": "error"}, nil, "vmware_vm_cbt_disabled", "violations"},
		{"lowered", cases.Object{"vgpu": true}, cases.Object{"vmware_vm_vgpu": "warning"}, nil, "vmware_vm_vgpu", "warnings"},
		{"lowered and unchecked", cases.Object{"vgpu": nil}, cases.Object{"vmware_vm_vgpu": "warning"}, nil, "vmware_vm_vgpu", "unchecked"},
		{"by default", cbt, nil, cases.Object{"vmware_vm_cbt_disabled": "error"}, "vmware_vm_cbt_disabled", "violations"},
		{"the default is overridden", cbt, cases.Object{"vmware_vm_cbt_disabled": "warning"}, cases.Object{"vmware_vm_cbt_disabled": "error"}, "vmware_vm_cbt_disabled", "warnings"},
		{"another limit", cbt, cases.Object{"vmware_vm_vgpu": "warning"}, nil, "vmware_vm_cbt_disabled", "warnings"},
		{"null", cbt, cases.Object{"vmware_vm_cbt_disabled": nil}, nil, "vmware_vm_cbt_disabled", "warnings"},
		{"unknown", cbt, cases.Object{"vmware_vm_cbt_disabled": cases.Unknown}, nil, "vmware_vm_cbt_disabled", "pending"},
		{"all unknown", cbt, cases.Unknown, nil, "vmware_vm_cbt_disabled", "pending"},
		{"its own severity is pending", cases.Object{"changed_block_tracking": false, "incremental_backup": cases.Unknown}, nil, nil, "vmware_vm_cbt_disabled", "pending"},
	} {
		attributes := cleanVM(c.changes)
		attributes["severities"] = c.severities
		lists, r := govern(t, attributes, cases.Object{"severities": c.defaults}, checks.ActReport)
		if lists[c.limit] != c.want {
			t.Errorf("%s: %s is in the list %q; want %q", c.name, c.limit, lists[c.limit], c.want)
		}
		if (r.Compliant == nil) != (c.want == "pending") {
			t.Errorf("%s: compliant is %s; want unknown only if the limit is pending", c.name, compliance(r))
		}
		if fails := c.want == "violations"; r.Compliant != nil && *r.Compliant == fails {
			t.Errorf("%s: compliant is %v; want %v", c.name, *r.Compliant, !fails)
		}
	}
}

// TestGovernanceTogether checks waivers, severities and unknown values in
// combination.
func TestGovernanceTogether(t *testing.T) {
	const limit = "vmware_vm_vgpu"
	for _, c := range []struct {
		name      string
		vgpu      any
		settings  cases.Object
		want      string
		compliant bool
	}{
		{"waived and lowered", true, cases.Object{"waiver": cases.List{waive(limit)}, "severities": cases.Object{limit: "warning"}}, "waived", true},
		{"waived and pending", cases.Unknown, cases.Object{"waiver": cases.List{waive(limit)}}, "", true},
	} {
		lists, r := govern(t, cleanVM(cases.Object{"vgpu": c.vgpu, "waiver": c.settings["waiver"], "severities": c.settings["severities"]}), nil, checks.ActUnknown)
		if lists[limit] != c.want || r.Compliant == nil || *r.Compliant != c.compliant {
			t.Errorf("%s: %s is in the list %q, compliant %s; want %q, %v", c.name, limit, lists[limit], compliance(r), c.want, c.compliant)
		}
	}
	for _, settings := range []cases.Object{
		{"on_unchecked": cases.Unknown},
		{"waiver": cases.List{waive(limit, "owner", cases.Unknown)}},
		{"severities": cases.Object{limit: cases.Unknown}},
		{"waiver": cases.List{waive(limit, "expires", "2027-01-01")}, "at": cases.Unknown},
	} {
		args, errs := subject(t, "vmware_vm").Decode(cases.Value(cleanVM(settings)), inDataSource)
		if len(errs) > 0 || args.WhollyKnown() {
			t.Errorf("%s: got %s, wholly known %v; want no errors, and unknown values", cases.Brief(settings), problems(errs), args.WhollyKnown())
		}
	}
}

func TestGovernanceErrors(t *testing.T) {
	for _, c := range []struct {
		name     string
		settings cases.Object
		path     string
		says     string
	}{
		{"no such limit", cases.Object{"waiver": cases.List{waive("vmware_vm_snapshots")}}, "waiver[0].limit", "vmware_vm has no limit \"vmware_vm_snapshots\"; did you mean \"vmware_vm_snapshot\"?"},
		{"another subject's limit", cases.Object{"waiver": cases.List{waive("vmware_vm_vgpu"), waive("oss_object_acl")}}, "waiver[1].limit", "vmware_vm has no limit \"oss_object_acl\""},
		{"no limit", cases.Object{"waiver": cases.List{cases.Object{"limit": "", "reason": "agreed"}}}, "waiver[0]", "must have a limit"},
		{"no reason", cases.Object{"waiver": cases.List{cases.Object{"limit": "vmware_vm_vgpu", "reason": "\t"}}}, "waiver[0]", "must have a reason"},
		{"a blank reason", cases.Object{"waiver": cases.List{cases.Object{"limit": "vmware_vm_vgpu", "reason": "  "}}}, "waiver[0]", "must have a reason"},
		{"a day long ago", cases.Object{"waiver": cases.List{waive("vmware_vm_vgpu", "expires", "0001-01-01")}}, "waiver[0].expires", "YYYY-MM-DD"},
		{"an empty reason", cases.Object{"waiver": cases.List{cases.Object{"limit": "vmware_vm_vgpu", "reason": ""}}}, "waiver[0]", "must have a reason"},
		{"no date", cases.Object{"waiver": cases.List{waive("vmware_vm_vgpu", "expires", "31.12.2026")}}, "waiver[0].expires", "YYYY-MM-DD"},
		{"no such day", cases.Object{"waiver": cases.List{waive("vmware_vm_vgpu", "expires", "2027-02-30")}}, "waiver[0].expires", `YYYY-MM-DD; got "2027-02-30"; there is no such date`},
		{"a severity of no limit", cases.Object{"severities": cases.Object{"vmware_vm_gpu": "warning"}}, "severities[\"vmware_vm_gpu\"]", `did you mean "vmware_vm_vgpu"?`},
		{"no severity", cases.Object{"severities": cases.Object{"vmware_vm_vgpu": "off"}}, "severities[\"vmware_vm_vgpu\"]", `Expected "error" or "warning"; got "off". For example:` + "\n  " + `severities = { vmware_vm_vgpu = "error" }`},
		{"a limit lowered to information", cases.Object{"severities": cases.Object{"vmware_vm_vgpu": "info"}}, "severities[\"vmware_vm_vgpu\"]", `Expected "error" or "warning"; got "info"`},
		{"an empty key", cases.Object{"severities": cases.Object{"": "error"}}, `severities[""]`, `vmware_vm has no limit ""`},
		{"an empty severity", cases.Object{"severities": cases.Object{"vmware_vm_vgpu": ""}}, "severities[\"vmware_vm_vgpu\"]", `Expected "error" or "warning"`},
		{"an empty waiver", cases.Object{"waiver": cases.List{cases.Object{"limit": "", "reason": ""}}}, "waiver[0]", "must have a limit and a reason. For example:\n  waiver {\n    limit = \"vmware_vcenter_version\"\n"},
		{"no map", cases.Object{"severities": "info"}, "severities", "Expected a map; got a string"},
	} {
		attributes := cleanVM(c.settings)
		_, errs := subject(t, "vmware_vm").Decode(cases.Value(attributes), inDataSource)
		if len(errs) != 1 || errs[0].Path.String() != c.path || !strings.Contains(errs[0].Problem, c.says) {
			t.Errorf("%s: got %s; want %q at %q", c.name, problems(errs), c.says, c.path)
		}
	}
	bucket := cases.Object{"storage_class": "IA", "severities": cases.Object{"oss_request_fees": "warning"}}
	_, errs := subject(t, "oss_bucket").Decode(cases.Value(bucket), inDataSource)
	if len(errs) != 1 || !strings.Contains(errs[0].Problem, "cannot be raised") {
		t.Errorf("raised information: got %s; want one error that it cannot be raised", problems(errs))
	}
	bucket = cases.Object{"storage_class": "IA", "severities": cases.Object{"oss_request_fees": cases.Unknown}}
	if _, errs = subject(t, "oss_bucket").Decode(cases.Value(bucket), inDataSource); len(errs) != 1 {
		t.Errorf("information of unknown severity: got %s; want one error that it cannot be raised", problems(errs))
	}
	bucket = cases.Object{"storage_class": "IA", "waiver": cases.List{waive("oss_request_fees")}}
	_, errs = subject(t, "oss_bucket").Decode(cases.Value(bucket), inDataSource)
	if len(errs) != 1 || !strings.Contains(errs[0].Problem, "nothing to waive") {
		t.Errorf("waived information: got %s; want one error that there is nothing to waive", problems(errs))
	}
	for name, waivers := range map[string]cases.List{"null": {nil}, "empty": {cases.Object{}}, "blank": {cases.Object{"limit": "", "reason": " "}}} {
		_, errs = subject(t, "vmware_vm").Decode(cases.Value(cleanVM(cases.Object{"waivers": waivers})), inFunction)
		if len(errs) != 1 || !strings.Contains(errs[0].Problem, "must have a limit and a reason. For example:\n  waivers = [{ limit = \"vmware_vcenter_version\", reason = ") {
			t.Errorf("a %s waiver in a function: got %s; want one error with an example", name, problems(errs))
		}
	}
	expiring := cleanVM(cases.Object{"waivers": cases.List{waive("vmware_vm_vgpu", "expires", "2027-01-01")}})
	_, errs = subject(t, "vmware_vm").Decode(cases.Value(expiring), inFunction)
	if len(errs) != 1 || !strings.Contains(errs[0].Problem, "plantimestamp()") {
		t.Errorf("no clock: got %s; want one error that suggests plantimestamp()", problems(errs))
	}
	for _, at := range []any{"2026-12-01T00:00:00Z", cases.Unknown} {
		expiring["at"] = at
		if _, errs = subject(t, "vmware_vm").Decode(cases.Value(expiring), inFunction); len(errs) > 0 {
			t.Errorf("at %v: got %s; want no errors", at, problems(errs))
		}
	}
	_, errs = checks.DecodeSettings(cases.Value(cases.Object{"waiver": cases.List{waive("oss_object_acls")}}), limits.Subjects(), limits.Facts())
	if len(errs) != 1 || !strings.Contains(errs[0].Problem, "There is no limit \"oss_object_acls\"; did you mean \"oss_object_acl\"?") {
		t.Errorf("a misspelled limit in a default: got %s; want one error that suggests oss_object_acl", problems(errs))
	}
	_, errs = checks.DecodeSettings(cases.Value(cases.Object{"waiver": cases.List{waive("oss_object_acl", "expires", "2027-01-01")}}), limits.Subjects(), limits.Facts())
	if len(errs) > 0 {
		t.Errorf("a default that expires: got %s; want no errors", problems(errs))
	}
}
