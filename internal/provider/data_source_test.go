// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// expect compares diagnostics with lines of severity, path and the beginning of
// the summary.
func expect(t *testing.T, what string, got []*tfprotov6.Diagnostic, want ...string) {
	t.Helper()
	lines := describeDiagnostics(got)
	same := slices.EqualFunc(lines, want, strings.HasPrefix)
	if !same {
		t.Errorf("%s: got\n\t%s\nwant\n\t%s", what, strings.Join(lines, "\n\t"), strings.Join(want, "\n\t"))
	}
}

const (
	errorAtClass   = `ERROR at AttributeName("storage_class"): oss_bucket_storage_class: `
	errorAtACL     = `ERROR at AttributeName("preserve_object_acls"): oss_object_acl: `
	errorUnchecked = `ERROR at : hbrlimits_oss_bucket: 1 limit not checked (oss_bucket_cloudbox)`
	warnUnchecked  = `WARNING at : hbrlimits_oss_bucket: 1 limit not checked (oss_bucket_cloudbox)`
	warnRole       = `WARNING at : hbrlimits_oss_bucket: 1 finding (oss_service_linked_role)`
	warnBoth       = warnRole + `; 1 limit not checked (oss_bucket_cloudbox)`
	warnAll        = `WARNING at : hbrlimits_oss_bucket: 3 findings (oss_bucket_storage_class, oss_object_acl, ` +
		`oss_service_linked_role); 1 limit not checked (oss_bucket_cloudbox)`
)

// cleanBucket returns a bucket with every argument set and no findings, apart
// from the changes.
func cleanBucket(changes cases.Object) cases.Object {
	s, err := findSubject("oss_bucket")
	if err != nil {
		panic(err)
	}
	bucket, err := cases.Clean(s, changes)
	if err != nil {
		panic(err)
	}
	return bucket
}

// badBucket returns a bucket that violates two limits, has a warning for a
// third and leaves a fourth unchecked, apart from the changes.
func badBucket(changes cases.Object) cases.Object {
	bucket := cleanBucket(cases.Object{
		"storage_class": "Archive", "preserve_object_acls": true, "service_linked_role_authorized": false, "in_cloudbox": nil,
	})
	for name, value := range changes {
		bucket[name] = value
	}
	return bucket
}

func TestReadDiagnostics(t *testing.T) {
	fixed := func(changes cases.Object) cases.Object {
		changes["storage_class"], changes["preserve_object_acls"] = "Standard", false
		return badBucket(changes)
	}
	for _, c := range []struct {
		name       string
		provider   cases.Object
		attributes cases.Object
		want       []string
	}{
		{"by default", nil, badBucket(nil), []string{errorAtClass, errorAtACL, warnRole}},
		{"warn", nil, badBucket(cases.Object{"on_violation": "warn"}), []string{warnAll}},
		{"report", nil, badBucket(cases.Object{"on_violation": "report"}), []string{warnUnchecked}},
		{"report all", nil, badBucket(cases.Object{"on_violation": "report", "on_unchecked": "report"}), nil},
		{"unchecked limits are errors", nil, badBucket(cases.Object{"on_unchecked": "error"}), []string{errorAtClass, errorAtACL, errorUnchecked, warnRole}},
		{"report, unchecked limits are errors", nil, badBucket(cases.Object{"on_violation": "report", "on_unchecked": "error"}), []string{errorUnchecked}},
		{"no violation", nil, fixed(cases.Object{}), []string{warnBoth}},
		{"no violation, unchecked limits reported", nil, fixed(cases.Object{"on_unchecked": "report"}), []string{warnRole}},
		{"no findings", nil, fixed(cases.Object{"service_linked_role_authorized": true, "in_cloudbox": false}), nil},
		{"the provider reports", cases.Object{"on_violation": "report", "on_unchecked": "report"}, badBucket(nil), nil},
		{"the data source overrides", cases.Object{"on_violation": "report", "on_unchecked": "report"}, badBucket(cases.Object{"on_violation": "error", "on_unchecked": "warn"}), []string{errorAtClass, errorAtACL, warnRole}},
		{"an invalid argument and violations", nil, badBucket(cases.Object{"storage_class": "Tape", "on_violation": "report"}), []string{`ERROR at AttributeName("storage_class"): Invalid value of storage_class`, warnUnchecked}},
		{"an invalid setting", nil, badBucket(cases.Object{"on_violation": "ignore", "on_unchecked": "report"}), []string{`ERROR at AttributeName("on_violation"): Invalid value of on_violation`}},
		{"an invalid moment", nil, badBucket(cases.Object{"at": "today", "on_violation": "report", "on_unchecked": "report"}), []string{`ERROR at AttributeName("at"): Invalid value of at`}},
		{"nothing set", nil, cases.Object{"bucket": "b"}, []string{"ERROR at : Nothing to check"}},
	} {
		s := configured(t, c.provider)
		expect(t, c.name+", validated", s.validate("oss_bucket", c.attributes))
		_, diagnostics := s.read("oss_bucket", c.attributes)
		expect(t, c.name, diagnostics, c.want...)
	}
}

// TestSettingsAreKnownAtPlan checks that unknown settings are errors, because
// they could let a violation pass.
func TestSettingsAreKnownAtPlan(t *testing.T) {
	for _, s := range append(checks.Settings(checks.InProvider), limits.Facts()) {
		settings := cases.Object{s.Name: cases.Unknown}
		expect(t, s.Name, newServer(t, settings).configure(settings),
			`ERROR at AttributeName("`+s.Name+`"): Setting not known at plan`)
	}
}

func TestValidateBeforeConfigure(t *testing.T) {
	for _, c := range []struct {
		name       string
		provider   cases.Object
		attributes cases.Object
		want       []string
	}{
		{"what is certain", nil, badBucket(cases.Object{"preserve_object_acls": cases.Unknown}), []string{errorAtClass}},
		{"nothing is certain", nil, cases.Object{"storage_class": cases.Unknown}, nil},
		{"warnings are for the plan", nil, cases.Object{"service_linked_role_authorized": false}, nil},
		{"warn", nil, badBucket(cases.Object{"on_violation": "warn"}), nil},
		{"report", nil, badBucket(cases.Object{"on_violation": "report"}), nil},
		{"an unknown setting", nil, badBucket(cases.Object{"on_violation": cases.Unknown}), nil},
		{"the provider's setting", cases.Object{"on_violation": "report"}, badBucket(nil), nil},
		{"the provider's setting, overridden", cases.Object{"on_violation": "report"}, badBucket(cases.Object{"on_violation": "error"}), []string{errorAtClass, errorAtACL}},
		{"the provider's setting, unknown", cases.Object{"on_violation": cases.Unknown}, badBucket(nil), nil},
		{"unchecked limits are errors", nil, badBucket(cases.Object{"on_violation": "report", "on_unchecked": "error"}), []string{errorUnchecked}},
		{"unchecked limits that are unknown", nil, badBucket(cases.Object{"on_violation": "report", "on_unchecked": "error", "in_cloudbox": cases.Unknown}), nil},
		{"on_unchecked unknown", nil, badBucket(cases.Object{"on_violation": "report", "on_unchecked": cases.Unknown}), nil},
		{"an invalid argument", nil, cases.Object{"storage_class": "Tape", "on_violation": "report"}, []string{`ERROR at AttributeName("storage_class"): Invalid value`}},
		{"nothing set", nil, cases.Object{}, []string{"ERROR at : Nothing to check"}},
	} {
		expect(t, c.name, newServer(t, c.provider).validate("oss_bucket", c.attributes), c.want...)
	}
}

// TestOverride checks that the environment variable overrides every setting,
// and that argument errors remain.
func TestOverride(t *testing.T) {
	misread := `ERROR at AttributeName("storage_class"): Invalid value of storage_class`
	for _, c := range []struct {
		override   string
		attributes cases.Object
		want       []string
	}{
		{"warn", badBucket(nil), []string{warnAll}},
		{"warn", badBucket(cases.Object{"on_violation": "error", "on_unchecked": "error"}), []string{warnAll}},
		{"report", badBucket(cases.Object{"on_violation": "error", "on_unchecked": "report"}), nil},
		{"report", badBucket(cases.Object{"on_violation": "error", "on_unchecked": "error"}), nil},
		{"report", badBucket(cases.Object{"storage_class": "Tape", "on_unchecked": "error"}), []string{misread}},
		{"error", badBucket(cases.Object{"on_violation": "report"}), []string{errorAtClass, errorAtACL, warnRole}},
	} {
		t.Setenv("HBRLIMITS_ON_VIOLATION", c.override)
		s := newServer(t, cases.Object{"on_violation": "warn"})
		var warnings []string
		if c.override == "report" {
			warnings = []string{"WARNING at : HBRLIMITS_ON_VIOLATION is set to report"}
		}
		expect(t, c.override+", configured", s.configure(cases.Object{"on_violation": "warn"}), warnings...)
		_, diagnostics := s.read("oss_bucket", c.attributes)
		expect(t, c.override, diagnostics, c.want...)
		var errors []string
		for _, line := range c.want {
			if strings.HasPrefix(line, "ERROR") {
				errors = append(errors, line)
			}
		}
		expect(t, c.override+", validated", newServer(t, cases.Object{"on_violation": "warn"}).validate("oss_bucket", c.attributes), errors...)
	}
	t.Setenv("HBRLIMITS_ON_VIOLATION", "off")
	_, diagnostics := configured(t, cases.Object{"on_violation": "report", "on_unchecked": "report"}).read("oss_bucket", badBucket(nil))
	expect(t, "off", diagnostics, "ERROR at : Invalid value of HBRLIMITS_ON_VIOLATION")
	t.Setenv("HBRLIMITS_ON_VIOLATION", "error")
	expect(t, "error, on_unchecked unknown", newServer(t, nil).validate("oss_bucket", badBucket(cases.Object{
		"storage_class": "IA", "preserve_object_acls": false, "on_unchecked": cases.Unknown,
	})))
}

// TestGovernanceByProvider checks that the provider's default severities and
// waivers reach the data source, which can override and add to them.
func TestGovernanceByProvider(t *testing.T) {
	waiver := func(limit string) cases.Object { return cases.Object{"limit": limit, "reason": "agreed"} }
	settings := cases.Object{
		"severities":   cases.Object{"oss_object_acl": "warning", "vmware_vm_vgpu": "warning"},
		"waiver":       cases.List{waiver("oss_service_linked_role"), waiver("vmware_vm_snapshot")},
		"on_unchecked": "report",
	}
	s := configured(t, settings)
	_, diagnostics := s.read("oss_bucket", badBucket(nil))
	expect(t, "by the provider", diagnostics, errorAtClass, "WARNING at : hbrlimits_oss_bucket: 1 finding (oss_object_acl)")
	attributes, diagnostics := s.read("oss_bucket", badBucket(cases.Object{
		"severities": cases.Object{"oss_object_acl": "error"}, "on_violation": "report",
		"waiver": cases.List{waiver("oss_bucket_storage_class"), waiver("oss_object_storage_class")},
	}))
	expect(t, "by both", diagnostics)
	if n := len(list(t, attributes["violations"])); n != 1 {
		t.Errorf("%d limits are violated, want 1", n)
	}
	idle := list(t, attributes["idle_waivers"])
	if len(idle) != 1 || text(t, object(t, idle[0])["limit"]) != "oss_object_storage_class" || text(t, object(t, idle[0])["verdict"]) != "satisfied" {
		t.Errorf("idle waivers: %v; want the one of oss_object_storage_class, which is satisfied", idle)
	}
	if n := len(list(t, attributes["waived"])); n != 2 {
		t.Errorf("%d limits are waived, want 2", n)
	}
	first := object(t, list(t, attributes["waived"])[0])
	if text(t, first["limit"]) != "oss_service_linked_role" || text(t, first["reason"]) != "agreed" || !first["expires"].IsNull() {
		t.Errorf("the first waived limit is %s", shown(t, first))
	}
	if text(t, attributes["readiness"]) != "not_ready" || !strings.HasPrefix(text(t, attributes["report"]), "**oss_bucket: not ready**") {
		t.Errorf("readiness is %s and the report begins with %q; want not_ready in both",
			text(t, attributes["readiness"]), cases.Brief(text(t, attributes["report"])))
	}
}

// TestErrorInAnElement checks that an error points to the element, because
// Terraform finds no source line inside it.
func TestErrorInAnElement(t *testing.T) {
	_, diagnostics := configured(t, cases.Object{"on_unchecked": "report"}).read("vmware_vm", cases.Object{
		"disks": cases.List{cases.Object{}, cases.Object{"sharing": "sharingMultiWriter"}},
	})
	expect(t, "disks", diagnostics, `ERROR at AttributeName("disks").ElementKeyInt(1): vmware_vm_shared_scsi: `)
}

func TestDetail(t *testing.T) {
	_, diagnostics := configured(t, nil).read("oss_bucket", badBucket(nil))
	for i, d := range diagnostics[:2] {
		id, _, _ := strings.Cut(d.Summary, ":")
		for _, says := range []string{"\nFix: ", "\n  Documentation: " + guides + "limits#" + id} {
			if !strings.Contains(d.Detail, says) {
				t.Errorf("%s: the detail does not contain %q:\n%s", d.Summary, says, tail(d.Detail))
			}
		}
		last := i == 1
		if strings.HasSuffix(d.Detail, deferredLine) != last {
			t.Errorf("%s: only the last error must end with %q:\n%s", d.Summary, deferredLine, tail(d.Detail))
		}
		if strings.Contains(d.Detail, "\n  Not checked: 1 limit. Set in_cloudbox.\n") != last {
			t.Errorf("%s: only the last error must say what was not checked:\n%s", d.Summary, tail(d.Detail))
		}
	}
	_, diagnostics = configured(t, nil).read("oss_bucket", badBucket(cases.Object{"on_unchecked": "error"}))
	for _, d := range diagnostics[:3] {
		if strings.Contains(d.Detail, deferredLine) != (d == diagnostics[2]) {
			t.Errorf("%s: only the last error must end with %q:\n%s", d.Summary, deferredLine, tail(d.Detail))
		}
	}
	for _, onUnchecked := range []string{"report", "error"} {
		_, diagnostics = configured(t, nil).read("oss_bucket", badBucket(cases.Object{"on_unchecked": onUnchecked}))
		if strings.Contains(diagnostics[1].Detail, "Not checked") {
			t.Errorf("on_unchecked is %s, but an error also says what was not checked: %s", onUnchecked,
				cases.Around(diagnostics[1].Detail, "Not checked"))
		}
	}
	_, diagnostics = configured(t, nil).read("vmware_vm", cases.Object{"has_snapshots": true, "vcenter_version": "6"})
	if says := "\n  Not checked: 12 limits. Refine vcenter_version (\"6\") and set name, hardware_version, gateway_reaches_vcenter, and 8 more.\n"; !strings.Contains(diagnostics[0].Detail, says) {
		t.Errorf("%s: the detail does not contain %q:\n%s", diagnostics[0].Summary, says, tail(diagnostics[0].Detail))
	}
	_, diagnostics = configured(t, nil).read("oss_bucket", cases.Object{"storage_class": "Standard", "on_unchecked": "error"})
	for _, says := range []string{
		everyLimitSentence + "\nTo check, set object_storage_classes, service_linked_role_authorized, preserve_object_acls, and in_cloudbox.\n",
		"docs/data-sources/oss_bucket" + deferredLine,
	} {
		if !strings.Contains(diagnostics[0].Detail, says) {
			t.Errorf("%s: the detail does not contain %q:\n%s", diagnostics[0].Summary, says, tail(diagnostics[0].Detail))
		}
	}
}

// TestUncheckedWarningIsShort checks that a warning about unchecked limits is its
// summary and at most three lines, the last of which links to the page that says
// where to get the values, for each subject with one argument set.
func TestUncheckedWarningIsShort(t *testing.T) {
	s := configured(t, nil)
	for _, subject := range limits.Subjects() {
		if subject.InFunctionsOnly {
			continue
		}
		clean, err := cases.Clean(subject, nil)
		if err != nil {
			t.Fatal(err)
		}
		warned := 0
		for name, value := range clean {
			_, diagnostics := s.read(subject.Name, cases.Object{name: value, "label": "the-label-of-one-of-many-instances"})
			for _, d := range diagnostics {
				if d.Severity != tfprotov6.DiagnosticSeverityWarning || !strings.Contains(d.Summary, "not checked") {
					continue
				}
				warned++
				lines := strings.Split(d.Detail, "\n")
				if len(lines) != 2 || wrapped(lines[0]) > 2 || !strings.HasSuffix(lines[1], "docs/data-sources/"+subject.Name) {
					t.Errorf("%s with %s: the warning is too long, or does not end with a link: %s", subject.Name, name, d.Detail)
				}
			}
		}
		if warned == 0 && len(subject.Arguments()) > 2 {
			t.Errorf("%s: nothing was unchecked", subject.Name)
		}
	}
}

// TestLabel checks that a label says in summaries and in the report which of many
// objects was checked, but leaves equal warnings equal.
func TestLabel(t *testing.T) {
	s := configured(t, nil)
	_, diagnostics := s.read("oss_bucket", badBucket(cases.Object{"label": "invoices"}))
	for i, ends := range []string{"(invoices)", "(invoices)"} {
		if !strings.HasSuffix(diagnostics[i].Summary, ends) {
			t.Errorf("the summary is %q; want the label at its end", diagnostics[i].Summary)
		}
	}
	if d := diagnostics[2]; !strings.HasPrefix(d.Summary, "hbrlimits_oss_bucket: 1 finding") || !strings.HasPrefix(d.Detail, "invoices: oss_service_linked_role: ") {
		t.Errorf("the warning is %q, %q; want the label in the detail", d.Summary, d.Detail)
	}
	_, diagnostics = s.read("oss_bucket", badBucket(cases.Object{"label": "invoices", "on_violation": "warn"}))
	if summary := diagnostics[0].Summary; !strings.HasPrefix(summary, "hbrlimits_oss_bucket (invoices): 3 findings") {
		t.Errorf("the summary of violations as a warning is %q; want the label behind the data source", summary)
	}
	attributes, diagnostics := s.read("oss_bucket", cleanBucket(cases.Object{"label": "invoices", "in_cloudbox": nil}))
	expect(t, "only unchecked", diagnostics, warnUnchecked)
	if !strings.HasPrefix(diagnostics[0].Detail, "invoices: To check, set in_cloudbox.\n") {
		t.Errorf("the warning is %q; want the label in it", diagnostics[0].Detail)
	}
	if report := text(t, attributes["report"]); !strings.HasPrefix(report, "**oss_bucket invoices: undetermined**") {
		t.Errorf("the report begins with %q; want the label in its title", cases.Brief(report))
	}
}

// TestFacts checks that facts in the provider block count where a data source does
// not state them, and that messages say where they are from.
func TestFacts(t *testing.T) {
	s := configured(t, cases.Object{"facts": cases.Object{"in_cloudbox": true, "vcenter_version": "6.5"}})
	_, diagnostics := s.read("oss_bucket", cleanBucket(cases.Object{"in_cloudbox": nil}))
	expect(t, "from the provider", diagnostics, "ERROR at : oss_bucket_cloudbox")
	if says := "facts.in_cloudbox in the provider block is true."; !strings.HasPrefix(diagnostics[0].Detail, says) {
		t.Errorf("the detail does not begin with %q:\n%s", says, diagnostics[0].Detail)
	}
	_, diagnostics = s.read("oss_bucket", cleanBucket(cases.Object{"in_cloudbox": false}))
	expect(t, "overridden", diagnostics)
	_, diagnostics = s.read("oss_bucket", cases.Object{"bucket": "b"})
	expect(t, "facts alone", diagnostics, "ERROR at : oss_bucket_cloudbox")
	if diagnostics[0].Attribute != nil {
		t.Errorf("the error is at %s, which is not in the data source; want it at the whole", diagnostics[0].Attribute)
	}
	settings := cases.Object{"facts": cases.Object{"in_cloudbox": cases.Unknown, "vcenter_version": "6.5"}}
	if diagnostics := newServer(t, settings).configure(settings); len(diagnostics) != 1 || !strings.Contains(diagnostics[0].Detail, "Set facts.in_cloudbox to a literal") {
		t.Errorf("an unknown fact: got %s; want one error that names facts.in_cloudbox", describeDiagnostics(diagnostics))
	}
	expect(t, "not understood", newServer(t, nil).configure(cases.Object{"facts": cases.Object{"vcenter_version": "odd"}}),
		`ERROR at AttributeName("facts"): Invalid value of facts.vcenter_version`)
	for _, facts := range []any{cases.Unknown, cases.Object{"in_cloudbox": cases.Unknown}} {
		unknown := newServer(t, cases.Object{"facts": facts})
		expect(t, "not known yet", unknown.validate("oss_bucket", cleanBucket(cases.Object{"in_cloudbox": nil, "on_unchecked": "error"})))
	}
	attributes, err := s.call("evaluate", "oss_bucket", literal(cases.Object{"storage_class": "IA", "vcenter_version": "6.5", "in_cloudbox": true}))
	if err != nil || len(list(t, object(t, attributes)["violations"])) != 1 {
		t.Errorf("with facts of other subjects, evaluate is %s; want one violation", described(attributes, err))
	}
	if _, err = s.call("check", "oss_bucket", literal(cases.Object{"storage_class": "IA", "vcenter_version": "6.5", "hardware_version": 10})); err == nil ||
		!strings.Contains(err.Text, "Not expected here: hardware_version.") {
		t.Errorf("with an argument of another subject that is no fact, check is %s; want an error", described(tftypes.Value{}, err))
	}
}

func TestStateEchoesArguments(t *testing.T) {
	given := badBucket(cases.Object{"bucket": "invoices", "on_violation": "report", "object_storage_classes": cases.List{"IA"}})
	s := configured(t, nil)
	attributes, _ := s.read("oss_bucket", given)
	objectType := s.dataSourceType("oss_bucket")
	for name, value := range given {
		if want := typed(objectType.AttributeTypes[name], value); !attributes[name].Equal(want) {
			t.Errorf("%s: got %s, want %s", name, attributes[name], want)
		}
	}
	if !attributes["in_cloudbox"].IsNull() || !attributes["at"].IsNull() {
		t.Errorf("in_cloudbox is %s and at is %s; want null, because they are not set", attributes["in_cloudbox"], attributes["at"])
	}
	want := map[string]tftypes.Value{
		"readiness": tftypes.NewValue(tftypes.String, "not_ready"),
		"compliant": tftypes.NewValue(tftypes.Bool, false),
	}
	for name, value := range want {
		if !attributes[name].Equal(value) {
			t.Errorf("%s: got %s, want %s", name, attributes[name], value)
		}
	}
	advisory := object(t, list(t, attributes["advisories"])[0])
	if text(t, advisory["limit"]) != "oss_request_fees" || !advisory["argument"].IsNull() || text(t, advisory["severity"]) != "info" {
		t.Errorf("the first advisory is %s", shown(t, advisory))
	}
	violation := object(t, list(t, attributes["violations"])[0])
	if text(t, violation["argument"]) != "storage_class" || text(t, violation["message"]) == "" || text(t, violation["remedy"]) == "" {
		t.Errorf("the first violation is %s", shown(t, violation))
	}
	unchecked := object(t, list(t, attributes["unchecked"])[0])
	if text(t, unchecked["limit"]) != "oss_bucket_cloudbox" || text(t, list(t, unchecked["arguments"])[0]) != "in_cloudbox" ||
		text(t, unchecked["reason"]) != "in_cloudbox is not set" || text(t, unchecked["where"]) == "" {
		t.Errorf("the first unchecked limit is %s", shown(t, unchecked))
	}
}

// TestProviderSchemaFollowsFromSettings checks that the provider block takes
// exactly the settings that can be set there.
func TestProviderSchemaFollowsFromSettings(t *testing.T) {
	var names, want []string
	for _, a := range newServer(t, nil).schema.Provider.Block.Attributes {
		names = append(names, a.Name)
	}
	for _, b := range newServer(t, nil).schema.Provider.Block.BlockTypes {
		names = append(names, b.TypeName)
	}
	for _, s := range append(checks.Settings(checks.InProvider), limits.Facts()) {
		want = append(want, s.Name)
	}
	slices.Sort(names)
	slices.Sort(want)
	if !slices.Equal(names, want) {
		t.Errorf("the provider block takes %v, want %v", names, want)
	}
}

// TestSchemaFollowsFromDeclarations checks that every argument is in the schema
// with its description, unless its subject has no data source.
func TestSchemaFollowsFromDeclarations(t *testing.T) {
	s := newServer(t, nil)
	for _, subject := range limits.Subjects() {
		attributes := make(map[string]*tfprotov6.SchemaAttribute)
		schema, found := s.schema.DataSourceSchemas["hbrlimits_"+subject.Name]
		if found == subject.InFunctionsOnly {
			t.Errorf("%s: has a data source: %v, want %v", subject.Name, found, !found)
		}
		if !found {
			continue
		}
		for _, a := range schema.Block.Attributes {
			attributes[a.Name] = a
		}
		for _, a := range subject.Arguments() {
			got := attributes[a.Name]
			if got == nil || !got.Optional || got.Computed || !strings.Contains(got.Description, a.Where) {
				t.Errorf("%s.%s must be an optional attribute whose description says where to get it: got %s", subject.Name, a.Name, cases.Brief(got))
			}
		}
		got, want := len(attributes)+len(schema.Block.BlockTypes), len(subject.Arguments())+len(checks.Settings(checks.InDataSource))+len(resultSchema())
		if got != want {
			t.Errorf("%s: the schema has %d attributes and blocks, want %d: the arguments, the settings and the result", subject.Name, got, want)
		}
	}
}
