// Package provider serves the limits of internal/checks to Terraform: one
// generic data source and the functions, driven by the subjects.
package provider

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// New gives the constructor of the provider in a version.
func New(version string) func() provider.Provider {
	return func() provider.Provider { return &hbrlimits{version: version} }
}

// hbrlimits is one provider configuration. Terraform gives each a process of
// its own, in which the provider's settings are validated before any data
// source is.
type hbrlimits struct {
	version string

	// override is HBRLIMITS_ON_VIOLATION; empty where it is not set.
	override checks.Action

	mu         sync.Mutex
	settings   checks.Arguments
	configured bool
}

var (
	_ provider.ProviderWithValidateConfig = &hbrlimits{}
	_ provider.ProviderWithFunctions      = &hbrlimits{}
)

// providerSettings are defaults for all data sources.
var providerSettings = []checks.Setting{checks.OnViolation, checks.OnUnchecked, checks.Severities, checks.Waivers}

func (p *hbrlimits) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "hbrlimits"
	resp.Version = p.version
}

func (p *hbrlimits) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	attributes := make(map[string]schema.Attribute)
	for _, s := range providerSettings {
		attributes[s.Name] = attribute(s.Argument)
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Tells at plan time which documented limit of Alibaba Cloud Backup a configuration breaks. " +
			"It needs no credentials, no network and no managed resources. The settings are defaults for all data sources.",
		Attributes: attributes,
	}
}

// ValidateConfig reads the settings for the validation of data sources, which
// comes before Configure or without it.
func (p *hbrlimits) ValidateConfig(_ context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	errs := p.read(req.Config, false)
	resp.Diagnostics.Append(argumentErrors(errs)...)
}

func (p *hbrlimits) Configure(_ context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	errs := p.read(req.Config, true)
	resp.Diagnostics.Append(argumentErrors(errs)...)
}

func (p *hbrlimits) read(config tfsdk.Config, configured bool) []checks.ArgumentError {
	settings, errs := checks.DecodeSettings(fromTerraform(config.Raw), providerSettings...)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.settings = settings
	p.configured = p.configured || configured
	return errs
}

// defaults gives the provider's settings, and whether Configure has run.
func (p *hbrlimits) defaults() (checks.Arguments, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.settings, p.configured
}

func (p *hbrlimits) Resources(context.Context) []func() resource.Resource { return nil }

func (p *hbrlimits) DataSources(context.Context) []func() datasource.DataSource {
	var all []func() datasource.DataSource
	for _, s := range checks.Subjects() {
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
