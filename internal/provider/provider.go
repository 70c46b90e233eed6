// SPDX-License-Identifier: MPL-2.0

// Package provider serves the limits to Terraform: one generic data source and
// three functions, driven by the subjects.
package provider

import (
	"context"
	"fmt"
	"os"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// New returns the constructor of a version of the provider.
func New(version string) func() provider.Provider {
	return func() provider.Provider {
		p := &hbrlimits{version: version}
		p.override, p.overrideError = overrideFrom(os.Getenv(overrideVariable))
		return p
	}
}

// hbrlimits is one provider configuration. Terraform runs each in its own
// process, and validates the settings, if there are any, before any data
// source.
type hbrlimits struct {
	version string

	override      checks.Action // from overrideVariable; empty if it is not set
	overrideError error

	mu       sync.Mutex
	defaults defaults
}

var (
	_ provider.ProviderWithValidateConfig = &hbrlimits{}
	_ provider.ProviderWithFunctions      = &hbrlimits{}
)

func (p *hbrlimits) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "hbrlimits"
	resp.Version = p.version
}

func (p *hbrlimits) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	attributes, blocks := settingsSchema(checks.InProvider)
	attributes[limits.Facts().Name] = attribute(nil, limits.Facts().Argument)
	resp.Schema = schema.Schema{
		MarkdownDescription: "Reports at plan time which documented limits of Alibaba Cloud Backup a configuration violates. " +
			"It needs no credentials, no network access, and no managed resources. Its settings are defaults for all data sources.",
		Attributes: make(map[string]schema.Attribute),
		Blocks:     make(map[string]schema.Block),
	}
	for name, a := range attributes {
		resp.Schema.Attributes[name] = a
	}
	for name, b := range blocks {
		resp.Schema.Blocks[name] = b
	}
}

// ValidateConfig reads the settings for the validation of data sources, which
// comes before Configure or without it.
func (p *hbrlimits) ValidateConfig(_ context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	resp.Diagnostics.Append(p.read(req.Config, false)...)
}

// Configure reads the settings again. One that is still unknown is an error,
// because it could let a violation pass.
func (p *hbrlimits) Configure(_ context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	resp.Diagnostics.Append(p.read(req.Config, true)...)
	if resp.Diagnostics.HasError() {
		return // what is not accepted counts as unknown
	}
	if p.override == checks.ActReport { // which would otherwise pass in silence
		resp.Diagnostics.AddWarning(overrideVariable+" is set to report",
			"As long as this environment variable is set, violations are only reported in computed attributes.")
	}
	for _, s := range append(checks.Settings(checks.InProvider), limits.Facts()) {
		if !p.current().settings.Known(s) {
			resp.Diagnostics.AddAttributeError(path.Root(s.Name), "Setting not known at plan",
				"The provider's settings must be known at plan so that a violation can fail the plan. Set "+
					words.Join(p.current().settings.Unknown(s), "and")+" to a literal, a variable, or a local value that does not depend on a resource.")
		}
	}
}

func (p *hbrlimits) read(config tfsdk.Config, configured bool) diag.Diagnostics {
	attributes := fromTerraform(config.Raw)
	settings, errs := checks.DecodeSettings(attributes, limits.Subjects(), limits.Facts())
	diags := argumentErrors(errs, "")
	p.mu.Lock()
	defer p.mu.Unlock()
	p.defaults = defaults{settings, attributes.Attribute(limits.Facts().Name), p.defaults.configured || configured}
	return diags
}

// overrideVariable is the environment variable that overrides every
// on_violation: the way out if a check blocks something urgent.
const overrideVariable = "HBRLIMITS_ON_VIOLATION"

func overrideFrom(value string) (checks.Action, error) {
	if value == "" {
		return "", nil
	}
	action, ok := checks.ParseAction(value)
	if !ok {
		return "", fmt.Errorf("set it to error, warn, or report, or unset it; got %q", value)
	}
	return action, nil
}

// defaults are the provider's settings.
type defaults struct {
	settings   checks.Decoded
	facts      checks.Value
	configured bool // Configure has run
}

func (p *hbrlimits) current() defaults {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.defaults
}

func (p *hbrlimits) Resources(context.Context) []func() resource.Resource { return nil }

func (p *hbrlimits) DataSources(context.Context) []func() datasource.DataSource {
	all := []func() datasource.DataSource{func() datasource.DataSource { return catalog{} }}
	for _, s := range limits.Subjects() {
		if s.InFunctionsOnly {
			continue
		}
		all = append(all, func() datasource.DataSource { return &dataSource{subject: s, provider: p} })
	}
	return all
}

func (p *hbrlimits) Functions(context.Context) []func() function.Function {
	return []func() function.Function{
		func() function.Function { return checkFunction{} },
		func() function.Function { return compliantFunction{} },
		func() function.Function { return evaluateFunction{} },
	}
}
