// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"maps"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// dataSource is the data source of one subject.
type dataSource struct {
	subject  *checks.Subject
	provider *hbrlimits
}

var _ datasource.DataSourceWithValidateConfig = &dataSource{}

func (d *dataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_" + d.subject.Name
}

func (d *dataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	attributes, blocks := settingsSchema(checks.InDataSource)
	maps.Copy(attributes, resultSchema())
	for _, a := range d.subject.Arguments() {
		if a.Environment {
			attributes[a.Name] = attribute(d.subject, a, "Can be set in the provider's `facts`.")
		} else {
			attributes[a.Name] = attribute(d.subject, a)
		}
	}
	resp.Schema = schema.Schema{MarkdownDescription: d.description(), Attributes: attributes, Blocks: blocks}
}

// description returns what is checked, and by which limits.
func (d *dataSource) description() string {
	var ids []string
	for _, l := range d.subject.Limits {
		ids = append(ids, "["+words.Code(l.ID)+"]("+guides+"limits#"+l.ID+")")
	}
	return d.subject.Description + "\n\nThe data source checks these limits: " + words.Join(ids, "and") + "."
}

// ValidateConfig reports errors that are certain before values are known, as in
// terraform validate. Once the provider is configured it reports nothing,
// because Read follows and reports everything.
func (d *dataSource) ValidateConfig(ctx context.Context, req datasource.ValidateConfigRequest, resp *datasource.ValidateConfigResponse) {
	if !d.provider.current().configured {
		resp.Diagnostics.Append(d.judge(ctx, validating, req.Config).errors()...)
	}
}

func (d *dataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	found := d.judge(ctx, reading, req.Config)
	resp.Diagnostics.Append(found.errors()...)
	resp.Diagnostics.Append(found.warning()...)
	if resp.Diagnostics.HasError() {
		return
	}
	var attributes map[string]tftypes.Value
	if err := req.Config.Raw.As(&attributes); err != nil {
		resp.Diagnostics.AddError("The configuration cannot be read", err.Error())
		return
	}
	attributes = maps.Clone(attributes)
	for name, value := range resultValues(d.subject, found.result, whereIn(d.subject)) {
		computed, err := value.ToTerraformValue(ctx)
		if err != nil {
			resp.Diagnostics.AddError("The result cannot be written", err.Error())
			return
		}
		attributes[name] = computed
	}
	resp.State.Raw = tftypes.NewValue(req.Config.Raw.Type(), attributes)
}

// judge checks the subject as far as its configuration is known.
func (d *dataSource) judge(ctx context.Context, p phase, config tfsdk.Config) diagnosis {
	attributes, _ := fromTerraform(config.Raw).Attributes()
	for name := range resultTypes() {
		delete(attributes, name)
	}
	by := d.provider.current()
	args, errs := d.subject.Decode(checks.ObjectValue(attributes), checks.Circumstances{
		In: checks.InDataSource, Now: time.Now(), Facts: limits.Facts(), Shared: by.facts,
	})
	found := diagnosis{
		subject:     d.subject.Name,
		label:       args.Label(),
		misread:     errs,
		override:    d.provider.overrideError,
		onViolation: args.Action(checks.OnViolation, by.settings),
		onUnchecked: args.Action(checks.OnUnchecked, by.settings),
	}
	if override := d.provider.override; override != "" {
		found.onViolation = override
		if override != checks.ActError && (found.onUnchecked == checks.ActError || found.onUnchecked == checks.ActUnknown) {
			found.onUnchecked = override // an unchecked limit never matters more than a violated one
		}
	}
	if !args.Stated() {
		return found
	}
	verdicts := args.Judge()
	logVerdicts(ctx, p, d.subject, verdicts)
	found.result = checks.Assess(verdicts, args.Govern(by.settings, found.onUnchecked))
	return found
}
