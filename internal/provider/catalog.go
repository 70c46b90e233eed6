// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
)

// catalog is the data source hbrlimits_catalog, which lists the limits.
type catalog struct{}

var _ datasource.DataSourceWithValidateConfig = catalog{}

// catalogModel is the configuration and result of hbrlimits_catalog.
type catalogModel struct {
	Subject  types.String   `tfsdk:"subject"`
	Severity types.String   `tfsdk:"severity"`
	Limits   []catalogEntry `tfsdk:"limits"`
}

type catalogEntry struct {
	ID            string   `tfsdk:"id"`
	Title         string   `tfsdk:"title"`
	Severity      string   `tfsdk:"severity"`
	Subjects      []string `tfsdk:"subjects"`
	Arguments     []string `tfsdk:"arguments"`
	Section       string   `tfsdk:"section"`
	Remedy        string   `tfsdk:"remedy"`
	Documentation string   `tfsdk:"documentation"`
	VerifiedOn    string   `tfsdk:"verified_on"`
}

func (catalog) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_catalog"
}

func (catalog) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	text := func(description string) schema.Attribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: description}
	}
	texts := func(description string) schema.Attribute {
		return schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: description}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Lists the documented limits that the provider checks.",
		Attributes: map[string]schema.Attribute{
			"subject": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "List only limits of this subject.",
			},
			"severity": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "List only limits of this severity: `error`, `warning`, or `info`.",
			},
			"limits": schema.ListNestedAttribute{
				Computed:            true,
				MarkdownDescription: "The limits.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"id":            text("ID of the limit."),
					"title":         text("What is wrong if the limit is violated, in a few words."),
					"severity":      text("`error`, `warning`, or `info`; the highest, if findings can have different ones."),
					"subjects":      texts("The subjects that have the limit."),
					"arguments":     texts("The arguments that the limit reads."),
					"section":       text("Sections of the Limits page that the limit belongs to, separated by semicolons."),
					"remedy":        text("What to do if the limit is violated."),
					"documentation": text("URL of the page that documents the limit."),
					"verified_on":   text("Date on which the limit was last compared with the page in `documentation`."),
				}},
			},
		},
	}
}

// ValidateConfig reports filters that no limit passes.
func (catalog) ValidateConfig(ctx context.Context, req datasource.ValidateConfigRequest, resp *datasource.ValidateConfigResponse) {
	for name, accepted := range map[string][]string{
		"subject":  subjectNames(),
		"severity": {string(checks.Error), string(checks.Warning), string(checks.Info)},
	} {
		var filter types.String
		resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root(name), &filter)...)
		if given := filter.ValueString(); given != "" && !slices.Contains(accepted, given) {
			problem := "Expected one of " + strings.Join(accepted, ", ") + fmt.Sprintf("; got %q", given)
			if near, ok := checks.Nearest(given, accepted); ok {
				problem += fmt.Sprintf("; did you mean %q?", near)
			} else {
				problem += "."
			}
			resp.Diagnostics.AddAttributeError(path.Root(name), "Invalid value of "+name, problem)
		}
	}
}

func (catalog) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var model catalogModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	model.Limits = []catalogEntry{}
	for _, l := range limits.Catalog() {
		bySubject := model.Subject.ValueString() == "" || slices.Contains(l.Subjects, model.Subject.ValueString())
		bySeverity := model.Severity.ValueString() == "" || string(l.Severity) == model.Severity.ValueString()
		if bySubject && bySeverity {
			model.Limits = append(model.Limits, catalogEntry{
				ID:            l.ID,
				Title:         l.Title,
				Severity:      string(l.Severity),
				Subjects:      l.Subjects,
				Arguments:     checks.Paths(l.Arguments),
				Section:       strings.Join(limits.SectionsOf(l.ID), "; "),
				Remedy:        l.Remedy,
				Documentation: l.Source.URL,
				VerifiedOn:    l.Source.VerifiedOn,
			})
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}
