// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/resources"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/standin"
)

// realType returns the type of the real provider's objects that an adapter takes.
func realType(t *testing.T, a *resources.Adapter) tftypes.Type {
	t.Helper()
	find := standin.Resource
	if a.IsData {
		find = standin.DataSource
	}
	block, found := find(strings.TrimPrefix(a.Type, "data."))
	if !found {
		t.Fatalf("there is no type %s", a.Type)
	}
	if a.List == "" {
		return block.ObjectType()
	}
	attribute, _ := block.Attribute(a.List)
	elements, isList := attribute.Type.(tftypes.List)
	if !isList {
		t.Fatalf("%s of %s is not a list", a.List, a.Type)
	}
	return elements.ElementType
}

// complete adds to an object what the type has besides: null attributes, and empty lists
// of objects, as Terraform represents blocks that are not set.
func complete(t tftypes.Type, v any) any {
	switch t := t.(type) {
	case tftypes.List:
		return completeAll(t.ElementType, v)
	case tftypes.Set:
		return completeAll(t.ElementType, v)
	case tftypes.Object:
		given, isObject := v.(cases.Object)
		if !isObject {
			return v
		}
		all := make(cases.Object)
		for name, inner := range t.AttributeTypes {
			all[name] = complete(inner, given[name])
		}
		return all
	}
	return v
}

func completeAll(element tftypes.Type, v any) any {
	given, isList := v.(cases.List)
	if v == nil && element.Is(tftypes.Object{}) {
		return cases.List{}
	}
	if !isList {
		return v
	}
	all := make(cases.List, len(given))
	for i, inner := range given {
		all[i] = complete(element, inner)
	}
	return all
}

// variants returns the samples of a type, each as it is and with each value that its
// adapter reads replaced, in every place.
func variants(t *testing.T, a *resources.Adapter, replacement any) []cases.Object {
	t.Helper()
	var all []cases.Object
	for _, sample := range resourceSamples[a.Type] {
		all = append(all, sample)
		replaced := make(map[string]bool)
		for _, role := range a.As {
			for _, rule := range role.Rules {
				for _, path := range rule.Paths() {
					steps := strings.Split(path, ".")
					for i := range steps {
						prefix := strings.Join(steps[:i+1], ".")
						if !replaced[prefix] && (replacement != nil || canBeLeftOut(a, prefix)) {
							replaced[prefix] = true
							object, _ := replace(sample, steps[:i+1], replacement).(cases.Object)
							all = append(all, object)
						}
					}
				}
			}
		}
	}
	if len(all) == 0 {
		t.Errorf("%s: there is no sample", a.Type)
	}
	return all
}

// canBeLeftOut reports whether an attribute or block can be null: the configuration does
// not have to set it, or it is in what a data source lists.
func canBeLeftOut(a *resources.Adapter, path string) bool {
	if a.IsData {
		return a.List != ""
	}
	block, _ := standin.Resource(a.Type)
	attribute, isAttribute := block.Attribute(path)
	return !isAttribute || attribute.Optional
}

// replace returns a copy of a value in which the replacement is at the path.
func replace(v any, path []string, replacement any) any {
	switch v := v.(type) {
	case cases.Object:
		object := maps.Clone(v)
		if len(path) == 1 {
			object[path[0]] = replacement
		} else if inner, has := object[path[0]]; has {
			object[path[0]] = replace(inner, path[1:], replacement)
		}
		return object
	case cases.List:
		list := slices.Clone(v)
		for i, inner := range list {
			list[i] = replace(inner, path, replacement)
		}
		return list
	}
	return v
}

// TestExpressions checks that Terraform evaluates every expression of "Where to get it"
// on objects of the real types, with each attribute left out in turn, to what the
// adapter makes of the same object.
func TestExpressions(t *testing.T) {
	t.Parallel()
	var config strings.Builder
	variables := make(map[string]any)
	expressions, evaluated := 0, 0
	for _, a := range resources.Adapters() {
		name := strings.ReplaceAll(a.Type, ".", "_")
		objects := make(map[string]any)
		for i, variant := range variants(t, a, nil) {
			objects[fmt.Sprint(i)] = complete(realType(t, a), variant)
		}
		variables[name] = objects
		fmt.Fprintf(&config, "variable %q {\n type = map(%s)\n}\n", name, typeExpression(realType(t, a)))
		fmt.Fprintf(&config, "output %q {\n value = jsonencode({ for key, resource in var.%s : key => {\n", name, name)
		for place, origin := range originsOf(a) {
			fmt.Fprintf(&config, "%q = %s\n", place, strings.ReplaceAll(origin.Expression, a.Example(), "resource"))
			expressions++
		}
		fmt.Fprintf(&config, "} })\n}\n")
	}
	w := newWorkspace(t, config.String())
	text, err := json.Marshal(variables)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(w.folder, "terraform.tfvars.json"), text, 0o600); err != nil {
		t.Fatal(err)
	}
	if exit, out := w.run("apply", "-auto-approve", "-input=false", "-no-color"); exit != 0 {
		t.Fatalf("exit status %d:\n%s", exit, tail(out))
	}
	_, out := w.run("output", "-json")
	var outputs map[string]struct{ Value string }
	if err := json.Unmarshal([]byte(out), &outputs); err != nil {
		t.Fatal(err)
	}
	for _, a := range resources.Adapters() {
		var values map[string]map[string]any
		if err := json.Unmarshal([]byte(outputs[strings.ReplaceAll(a.Type, ".", "_")].Value), &values); err != nil {
			t.Fatal(err)
		}
		for i, variant := range variants(t, a, nil) {
			for place, origin := range originsOf(a) {
				got, isAbout := adapted(t, a, place, typed(realType(t, a), complete(realType(t, a), variant)))
				if want := values[fmt.Sprint(i)][place]; isAbout && !same(got, want) {
					t.Errorf("%s: %s of %s: %s is %v, but the adapter returns %v", a.Type, place, cases.Brief(variant), origin.Expression, want, got)
				}
				evaluated++
			}
		}
	}
	if expressions < 150 || evaluated < 500 {
		t.Errorf("only %d expressions were evaluated, on %d objects", expressions, evaluated)
	}
	t.Logf("%d expressions on %d objects", expressions, evaluated)
}

// TestCallsCanBePasted checks that the provider accepts the calls that messages and the
// guide show, with objects of the real types.
func TestCallsCanBePasted(t *testing.T) {
	t.Parallel()
	needFunctions(t)
	var config, values strings.Builder
	var replacements []string
	calls := 0
	for i, a := range resources.Adapters() {
		variable := fmt.Sprintf("sample_%d", i)
		fmt.Fprintf(&config, "variable %q {\n type = %s\n}\n", variable, typeExpression(realType(t, a)))
		text, err := json.Marshal(complete(realType(t, a), resourceSamples[a.Type][0]))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&values, "%s = %s\n", variable, text)
		for _, name := range []string{".example", ".source", ".target"} {
			replacements = append(replacements, strings.Replace(a.Example(), ".example", name, 1), "var."+variable)
		}
		shown := []string{fmt.Sprintf("check(%q, %s)", a.Subject, a.Together)}
		if a.Together == "" {
			shown = nil
			for _, subject := range a.Subjects() {
				if a.Selector == "" || a.SubjectBy["OSS"] == subject {
					shown = append(shown, a.Call(subject))
				}
			}
		}
		for j, call := range shown {
			calls++
			call = strings.ReplaceAll(strings.Replace(call, "check", "evaluate", 1), "= self", "= var."+variable)
			fmt.Fprintf(&config, "output \"call_%d_%d\" {\n value = provider::hbrlimits::%s.readiness\n}\n", i, j, call)
		}
	}
	if calls < 70 {
		t.Errorf("only %d calls", calls)
	}
	// The longest first, because some types begin with others.
	pairs := make(map[string]string)
	for i := 0; i < len(replacements); i += 2 {
		pairs[replacements[i]] = replacements[i+1]
	}
	text := config.String()
	for _, reference := range slices.SortedFunc(maps.Keys(pairs), func(a, b string) int { return len(b) - len(a) }) {
		text = strings.ReplaceAll(text, reference, pairs[reference])
	}
	w := newWorkspaceOf(t, text, map[string]string{"terraform.tfvars": values.String()})
	if exit, out := w.run("plan", "-input=false", "-no-color"); exit != 0 {
		t.Errorf("a call is not accepted: exit status %d:\n%s", exit, tail(out))
	}
}

// originsOf returns the origins that an adapter is, by subject and argument:
// vmware_vm.disks[*].mode.
func originsOf(a *resources.Adapter) map[string]resources.Origin {
	all := make(map[string]resources.Origin)
	for _, s := range limits.Subjects() {
		for _, argument := range withNested(s.Arguments()) {
			for _, origin := range resources.Origins(s.Name, argument.Path().String()) {
				if origin.Adapter == a {
					all[s.Name+"."+argument.Path().String()] = origin
				}
			}
		}
	}
	return all
}

func withNested(arguments []*checks.Argument) []*checks.Argument {
	var all []*checks.Argument
	for _, a := range arguments {
		all = append(all, a)
		if a.Shape() == checks.ShapeObject || a.Shape() == checks.ShapeObjects {
			all = append(all, withNested(a.Attributes())...)
		}
	}
	return all
}

// adapted returns the argument in a place that follows from a resource, unless the
// resource is of another subject.
func adapted(t *testing.T, a *resources.Adapter, place string, resource tftypes.Value) (value checks.Value, isAbout bool) {
	t.Helper()
	name, path, _ := strings.Cut(place, ".")
	subject := limits.Subject(name)
	attributes := checks.ObjectValue(map[string]checks.Value{a.Type: fromResource(resource, a)})
	steps := strings.Split(path, ".")
	if slices.Contains(a.Subjects(), name) && !hasRule(a, name) { // in an object
		attributes = checks.ObjectValue(map[string]checks.Value{steps[0]: attributes})
	}
	result, errs := resources.Adapt(subject, attributes)
	if len(errs) > 0 && a.Selector != "" {
		return value, false
	}
	if len(errs) > 0 {
		t.Fatalf("%s: %v", a.Type, errs)
	}
	for _, step := range steps {
		if list, inList := strings.CutSuffix(step, "[*]"); inList {
			elements, known := result.Attribute(list).Elements()
			if !known {
				return result.Attribute(list), true
			}
			var values []checks.Value
			for _, element := range elements {
				values = append(values, element.Attribute(steps[len(steps)-1]))
			}
			return checks.ListValue(values...), true
		}
		result = result.Attribute(step)
	}
	return result, true
}

// hasRule reports whether a resource provides arguments of the subject itself, and not
// only of an object among them.
func hasRule(a *resources.Adapter, subject string) bool {
	return slices.ContainsFunc(a.As, func(r resources.Role) bool { return slices.Contains(r.Places, subject) })
}

// same reports whether a value is what JSON says. The empty string and 0 mean null.
func same(got checks.Value, want any) bool {
	switch want := want.(type) {
	case nil:
		return got.IsNull()
	case string:
		return got.Equal(checks.StringValue(want)) || want == "" && got.IsNull()
	case bool:
		return got.Equal(checks.BoolValue(want))
	case float64:
		return got.Equal(checks.NumberValue(big.NewFloat(want))) || want == 0 && got.IsNull()
	case map[string]any:
		attributes, _ := got.Attributes()
		for name, value := range want {
			if !same(attributes[name], value) {
				return false
			}
		}
		return attributes != nil && len(attributes) == len(want)
	case []any:
		elements, _ := got.Elements()
		for _, value := range want {
			i := slices.IndexFunc(elements, func(element checks.Value) bool { return same(element, value) })
			if i < 0 {
				return false
			}
			elements = slices.Delete(slices.Clone(elements), i, i+1)
		}
		return len(elements) == 0 && !got.IsNull()
	}
	return false
}

// typeExpression writes a type in HCL.
func typeExpression(t tftypes.Type) string {
	switch t := t.(type) {
	case tftypes.List:
		return "list(" + typeExpression(t.ElementType) + ")"
	case tftypes.Set:
		return "set(" + typeExpression(t.ElementType) + ")"
	case tftypes.Map:
		return "map(" + typeExpression(t.ElementType) + ")"
	case tftypes.Object:
		var attributes []string
		for _, name := range slices.Sorted(maps.Keys(t.AttributeTypes)) {
			attributes = append(attributes, name+" = "+typeExpression(t.AttributeTypes[name]))
		}
		return "object({" + strings.Join(attributes, ", ") + "})"
	}
	switch {
	case t.Is(tftypes.Bool):
		return "bool"
	case t.Is(tftypes.Number):
		return "number"
	default:
		return "string"
	}
}

// TestUnknownInResources checks that a limit that is decided while something in a
// resource is unknown stays so when it is known.
func TestUnknownInResources(t *testing.T) {
	decided := 0
	for _, a := range resources.Adapters() {
		for _, name := range a.Subjects() {
			for _, base := range variants(t, a, nil) {
				known := verdicts(t, a, name, base)
				for _, path := range pathsOf(a) {
					object, _ := replace(base, strings.Split(path, "."), cases.Unknown).(cases.Object)
					for id, status := range verdicts(t, a, name, object) {
						switch {
						case status == checks.StatusPending || status == checks.StatusUnchecked:
						case known[id] != status && (known[id] == checks.StatusViolated || status == checks.StatusViolated):
							t.Errorf("%s: %s is %s with an unknown %s of %s, and then %s", a.Type, id, status, path, cases.Brief(base), known[id])
						default:
							decided++
						}
					}
				}
			}
		}
	}
	if decided < 1000 {
		t.Errorf("only %d verdicts were decided", decided)
	}
}

func pathsOf(a *resources.Adapter) []string {
	var paths []string
	for _, role := range a.As {
		for _, rule := range role.Rules {
			paths = append(paths, rule.Paths()...)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// verdicts returns the status of each limit of a subject for a resource.
func verdicts(t *testing.T, a *resources.Adapter, subject string, resource cases.Object) map[string]checks.Status {
	t.Helper()
	object := typed(realType(t, a), complete(realType(t, a), resource))
	attributes := checks.ObjectValue(map[string]checks.Value{a.Type: fromResource(object, a)})
	if !hasRule(a, subject) {
		attributes = checks.ObjectValue(map[string]checks.Value{"source_disk": attributes})
	}
	value, errs := resources.Adapt(limits.Subject(subject), attributes)
	if len(errs) > 0 {
		if a.Selector == "" {
			t.Errorf("%s as %s: %v", a.Type, subject, errs)
		}
		return nil
	}
	args, errs := limits.Subject(subject).Decode(value, inFunction)
	for _, e := range errs {
		if len(e.Path) > 0 {
			t.Errorf("%s as %s: %v is not accepted: %v", a.Type, subject, cases.Brief(resource), e)
		}
	}
	all := make(map[string]checks.Status)
	for _, v := range args.Judge() {
		if v.Limit.Severity != checks.Info {
			all[v.Limit.ID] = v.Status
		}
	}
	return all
}

// TestKnownAtPlan checks that the documentation says when a new resource has each
// argument: with nothing but what is required in the configuration, what the provider
// computes is unknown.
func TestKnownAtPlan(t *testing.T) {
	cells := make(map[resources.When]int)
	for _, a := range resources.Adapters() {
		if a.IsData {
			continue
		}
		block, _ := standin.Resource(a.Type)
		for place, origin := range originsOf(a) {
			subject, _, _ := strings.Cut(place, ".")
			sample := sampleOf(a, subject)
			known := func(written []string) bool {
				planned := planned(block, a.Type, "", sample, func(path string) bool {
					return path == a.Selector || slices.ContainsFunc(written, func(name string) bool { return path == name || strings.HasPrefix(path, name+".") })
				})
				value, _ := adapted(t, a, place, typed(block.ObjectType(), planned))
				return value.IsWhollyKnown()
			}
			cells[origin.When]++
			everything := slices.Concat(a.IfWritten, a.References)
			var want []bool
			switch origin.When {
			case resources.AtPlan:
				want = []bool{true, true}
			case resources.IfWritten:
				want = []bool{place == "vmware_vm.changed_block_tracking", true} // which nothing computes
			case resources.IfExists:
				want = []bool{false, true}
			case resources.AfterApply:
				want = []bool{false, false}
			}
			if got := []bool{known(nil), known(everything)}; !slices.Equal(got, want) {
				t.Errorf("%s: %s is known if nothing is set, and if everything is: %v, want %v", a.Type, place, got, want)
			}
		}
	}
	t.Logf("cells: %v", cells)
}

// sampleOf returns the first sample that is checked as a subject.
func sampleOf(a *resources.Adapter, subject string) cases.Object {
	for _, sample := range resourceSamples[a.Type] {
		selector, _ := sample[a.Selector].(string)
		if a.Selector == "" || a.SubjectBy[selector] == subject {
			return sample
		}
	}
	return nil
}

// planned returns a new resource as a plan has it, in which what the provider computes is
// unknown unless it is written, and the IDs of other resources are, too.
func planned(b *standin.Block, typeName, prefix string, sample cases.Object, written func(path string) bool) cases.Object {
	all := make(cases.Object)
	for name, attribute := range b.Attributes {
		path := prefix + name
		reference := slices.Contains(resources.Find(typeName).References, path)
		switch {
		case written(path):
			all[name] = sample[name]
		case attribute.Computed || reference:
			all[name] = cases.Unknown
		case attribute.Required:
			all[name] = sample[name]
		default:
			all[name] = nil
		}
	}
	for name, nested := range b.Blocks {
		path := prefix + name
		elements, _ := sample[name].(cases.List)
		if standin.ComputesBlock(typeName, path) && !written(path) {
			all[name] = cases.Unknown
			continue
		}
		list := cases.List{}
		for _, element := range elements {
			object, _ := element.(cases.Object)
			list = append(list, planned(&nested.Block, typeName, path+".", object, written))
		}
		all[name] = list
		if nested.Nesting == standin.NestingSingle {
			all[name] = nil
		}
	}
	return all
}
