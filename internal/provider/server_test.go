// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// A server is one provider configuration, called as Terraform calls it.
type server struct {
	t      *testing.T
	server tfprotov6.ProviderServer
	schema *tfprotov6.GetProviderSchemaResponse
}

// newServer starts a provider that is validated but not configured.
func newServer(t *testing.T, settings cases.Object) *server {
	t.Helper()
	s, err := providerserver.NewProtocol6WithError(New("test")())()
	if err != nil {
		t.Fatal(err)
	}
	schema, err := s.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil || len(schema.Diagnostics) > 0 {
		t.Fatal(err, schema.Diagnostics)
	}
	srv := &server{t, s, schema}
	resp, err := s.ValidateProviderConfig(context.Background(), &tfprotov6.ValidateProviderConfigRequest{
		Config: srv.dynamic(schema.Provider.ValueType(), settings),
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(resp.Diagnostics) > 0 {
		t.Fatal(describeDiagnostics(resp.Diagnostics))
	}
	return srv
}

// configured starts a provider and configures it.
func configured(t *testing.T, settings cases.Object) *server {
	t.Helper()
	s := newServer(t, settings)
	if diagnostics := s.configure(settings); len(diagnostics) > 0 {
		t.Fatal(describeDiagnostics(diagnostics))
	}
	return s
}

func (s *server) configure(settings cases.Object) []*tfprotov6.Diagnostic {
	s.t.Helper()
	resp, err := s.server.ConfigureProvider(context.Background(), &tfprotov6.ConfigureProviderRequest{
		Config: s.dynamic(s.schema.Provider.ValueType(), settings),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return resp.Diagnostics
}

func (s *server) dynamic(t tftypes.Type, v any) *tfprotov6.DynamicValue {
	s.t.Helper()
	d, err := tfprotov6.NewDynamicValue(t, typed(t, v))
	if err != nil {
		s.t.Fatal(err)
	}
	return &d
}

func (s *server) dataSourceType(subject string) tftypes.Object {
	s.t.Helper()
	schema, ok := s.schema.DataSourceSchemas["hbrlimits_"+subject]
	if !ok {
		s.t.Fatalf("there is no data source hbrlimits_%s", subject)
	}
	object, _ := schema.ValueType().(tftypes.Object)
	return object
}

func (s *server) validate(subject string, attributes cases.Object) []*tfprotov6.Diagnostic {
	s.t.Helper()
	resp, err := s.server.ValidateDataResourceConfig(context.Background(), &tfprotov6.ValidateDataResourceConfigRequest{
		TypeName: "hbrlimits_" + subject,
		Config:   s.dynamic(s.dataSourceType(subject), attributes),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return resp.Diagnostics
}

// read reads a data source, and returns its attributes unless it fails.
func (s *server) read(subject string, attributes cases.Object) (map[string]tftypes.Value, []*tfprotov6.Diagnostic) {
	s.t.Helper()
	objectType := s.dataSourceType(subject)
	resp, err := s.server.ReadDataSource(context.Background(), &tfprotov6.ReadDataSourceRequest{
		TypeName: "hbrlimits_" + subject,
		Config:   s.dynamic(objectType, attributes),
	})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, d := range resp.Diagnostics {
		if d.Severity == tfprotov6.DiagnosticSeverityError {
			return nil, resp.Diagnostics
		}
	}
	state, err := resp.State.Unmarshal(objectType)
	if err != nil {
		s.t.Fatal(err)
	}
	return object(s.t, state), resp.Diagnostics
}

// call calls a function with a subject and its attributes.
func (s *server) call(name, subject string, attributes tftypes.Value) (tftypes.Value, *tfprotov6.FunctionError) {
	s.t.Helper()
	argument, err := tfprotov6.NewDynamicValue(tftypes.DynamicPseudoType, attributes)
	if err != nil {
		s.t.Fatal(err)
	}
	resp, err := s.server.CallFunction(context.Background(), &tfprotov6.CallFunctionRequest{
		Name:      name,
		Arguments: []*tfprotov6.DynamicValue{s.dynamic(tftypes.String, subject), &argument},
	})
	if err != nil {
		s.t.Fatal(err)
	}
	if resp.Error != nil {
		return tftypes.Value{}, resp.Error
	}
	result, err := resp.Result.Unmarshal(s.schema.Functions[name].Return.Type)
	if err != nil {
		s.t.Fatal(err)
	}
	return result, nil
}

// typed converts a case's value to a Terraform type, as Terraform does when it
// is assigned to an attribute.
func typed(t tftypes.Type, v any) tftypes.Value {
	switch v := v.(type) {
	case nil:
		return tftypes.NewValue(t, nil)
	case cases.List:
		element := tftypes.Type(tftypes.DynamicPseudoType)
		switch t := t.(type) {
		case tftypes.List:
			element = t.ElementType
		case tftypes.Set:
			element = t.ElementType
		}
		values := make([]tftypes.Value, len(v))
		for i, inner := range v {
			values[i] = typed(element, inner)
		}
		return tftypes.NewValue(t, values)
	case cases.Object:
		if m, isMap := t.(tftypes.Map); isMap {
			values := make(map[string]tftypes.Value)
			for name, inner := range v {
				values[name] = typed(m.ElementType, inner)
			}
			return tftypes.NewValue(t, values)
		}
		object, _ := t.(tftypes.Object)
		values := make(map[string]tftypes.Value)
		for name, inner := range object.AttributeTypes {
			values[name] = typed(inner, v[name])
		}
		return tftypes.NewValue(t, values)
	}
	if v == cases.Unknown {
		return tftypes.NewValue(t, tftypes.UnknownValue)
	}
	value := literal(v)
	switch {
	case t.Is(tftypes.String) && value.Type().Is(tftypes.Number):
		f := new(big.Float)
		_ = value.As(&f)
		return tftypes.NewValue(t, f.Text('f', -1))
	case t.Is(tftypes.Number) && value.Type().Is(tftypes.String):
		var s string
		_ = value.As(&s)
		f, _, err := big.ParseFloat(s, 10, 512, big.ToNearestEven)
		if err != nil {
			panic(err)
		}
		return tftypes.NewValue(t, f)
	case t.Is(tftypes.Bool) && value.Type().Is(tftypes.String):
		return tftypes.NewValue(t, v == "true")
	}
	return value
}

// literal converts a case's value to the type that HCL makes of it, such as an
// object or a tuple.
func literal(v any) tftypes.Value {
	switch v := v.(type) {
	case string:
		return tftypes.NewValue(tftypes.String, v)
	case bool:
		return tftypes.NewValue(tftypes.Bool, v)
	case int:
		return tftypes.NewValue(tftypes.Number, v)
	case float64:
		return tftypes.NewValue(tftypes.Number, v)
	case cases.List:
		types, values := []tftypes.Type{}, []tftypes.Value{}
		for _, inner := range v {
			value := literal(inner)
			types, values = append(types, value.Type()), append(values, value)
		}
		return tftypes.NewValue(tftypes.Tuple{ElementTypes: types}, values)
	case cases.Object:
		types, values := map[string]tftypes.Type{}, map[string]tftypes.Value{}
		for name, inner := range v {
			value := literal(inner)
			types[name], values[name] = value.Type(), value
		}
		return tftypes.NewValue(tftypes.Object{AttributeTypes: types}, values)
	}
	if v == cases.Unknown {
		return tftypes.NewValue(tftypes.DynamicPseudoType, tftypes.UnknownValue)
	}
	return tftypes.NewValue(tftypes.DynamicPseudoType, nil)
}

func object(t *testing.T, v tftypes.Value) map[string]tftypes.Value {
	t.Helper()
	var attributes map[string]tftypes.Value
	if err := v.As(&attributes); err != nil {
		t.Fatal(err)
	}
	return attributes
}

func list(t *testing.T, v tftypes.Value) []tftypes.Value {
	t.Helper()
	var elements []tftypes.Value
	if err := v.As(&elements); err != nil {
		t.Fatal(err)
	}
	return elements
}

func text(t *testing.T, v tftypes.Value) string {
	t.Helper()
	var s *string
	if err := v.As(&s); err != nil {
		t.Fatal(err)
	}
	if s == nil {
		return ""
	}
	return *s
}

// shown formats an object of a result in one line.
func shown(t *testing.T, attributes map[string]tftypes.Value) string {
	t.Helper()
	var all []string
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		value := attributes[name].String()
		if attributes[name].Type().Is(tftypes.String) {
			value = strconv.Quote(text(t, attributes[name]))
		}
		all = append(all, name+" = "+cases.Brief(value))
	}
	return strings.Join(all, ", ")
}

// described formats the result or the error of a function in one line.
func described(v tftypes.Value, err *tfprotov6.FunctionError) string {
	switch {
	case err != nil && err.FunctionArgument != nil:
		return fmt.Sprintf("an error at argument %d: %s", *err.FunctionArgument, cases.Brief(err.Text))
	case err != nil:
		return "an error: " + cases.Brief(err.Text)
	}
	return cases.Brief(v)
}

// describeDiagnostics returns the severity, path and summary of each
// diagnostic.
func describeDiagnostics(diagnostics []*tfprotov6.Diagnostic) []string {
	var all []string
	for _, d := range diagnostics {
		all = append(all, d.Severity.String()+" at "+d.Attribute.String()+": "+d.Summary)
	}
	return all
}
