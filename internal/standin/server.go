// SPDX-License-Identifier: MPL-2.0

package standin

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// server behaves as a provider that is built with the SDK, which is why it speaks
// version 5 of the protocol, in the way of the legacy type system. What it cannot
// imitate is code: it accepts every configuration, updates what the real provider
// would replace, and knows no CustomizeDiff.
type server struct {
	unsupported
	provider *Provider
	settings *Block // the provider block
}

// settings are the arguments of the provider blocks that an offline plan with the real
// provider needs, so that a configuration can be planned with both.
var settings = map[string]map[string]tftypes.Type{
	Alicloud: {
		"region":                 tftypes.String,
		"access_key":             tftypes.String,
		"secret_key":             tftypes.String,
		"account_id":             tftypes.String,
		"account_type":           tftypes.String,
		"skip_region_validation": tftypes.Bool,
	},
	VSphere: {
		"user":                 tftypes.String,
		"password":             tftypes.String,
		"vsphere_server":       tftypes.String,
		"allow_unverified_ssl": tftypes.Bool,
	},
}

// NewServer returns a server of one of the [Schemas].
func NewServer(name string) (tfprotov5.ProviderServer, error) {
	provider, found := Schemas()[name]
	if !found {
		return nil, fmt.Errorf("there is no stand-in for %q", name)
	}
	block := &Block{Attributes: map[string]Attribute{}}
	for setting, t := range settings[name] {
		block.Attributes[setting] = Attribute{Type: t, Optional: true}
	}
	return &server{provider: provider, settings: block}, nil
}

func (s *server) GetMetadata(context.Context, *tfprotov5.GetMetadataRequest) (*tfprotov5.GetMetadataResponse, error) {
	response := &tfprotov5.GetMetadataResponse{ServerCapabilities: &tfprotov5.ServerCapabilities{}}
	for name := range s.provider.Resources {
		response.Resources = append(response.Resources, tfprotov5.ResourceMetadata{TypeName: name})
	}
	for name := range s.provider.DataSources {
		response.DataSources = append(response.DataSources, tfprotov5.DataSourceMetadata{TypeName: name})
	}
	return response, nil
}

func (s *server) GetProviderSchema(context.Context, *tfprotov5.GetProviderSchemaRequest) (*tfprotov5.GetProviderSchemaResponse, error) {
	return &tfprotov5.GetProviderSchemaResponse{
		ServerCapabilities: &tfprotov5.ServerCapabilities{},
		Provider:           &tfprotov5.Schema{Block: s.settings.protocol()},
		ResourceSchemas:    protocolSchemas(s.provider.Resources),
		DataSourceSchemas:  protocolSchemas(s.provider.DataSources),
	}, nil
}

func (s *server) PrepareProviderConfig(_ context.Context, request *tfprotov5.PrepareProviderConfigRequest) (*tfprotov5.PrepareProviderConfigResponse, error) {
	return &tfprotov5.PrepareProviderConfigResponse{PreparedConfig: request.Config}, nil
}

func (s *server) ConfigureProvider(context.Context, *tfprotov5.ConfigureProviderRequest) (*tfprotov5.ConfigureProviderResponse, error) {
	return &tfprotov5.ConfigureProviderResponse{}, nil
}

func (s *server) StopProvider(context.Context, *tfprotov5.StopProviderRequest) (*tfprotov5.StopProviderResponse, error) {
	return &tfprotov5.StopProviderResponse{}, nil
}

func (s *server) ValidateResourceTypeConfig(context.Context, *tfprotov5.ValidateResourceTypeConfigRequest) (*tfprotov5.ValidateResourceTypeConfigResponse, error) {
	return &tfprotov5.ValidateResourceTypeConfigResponse{}, nil
}

func (s *server) ValidateDataSourceConfig(context.Context, *tfprotov5.ValidateDataSourceConfigRequest) (*tfprotov5.ValidateDataSourceConfigResponse, error) {
	return &tfprotov5.ValidateDataSourceConfigResponse{}, nil
}

// UpgradeResourceState is called on each state that Terraform reads, whether or not it
// is of another version.
func (s *server) UpgradeResourceState(_ context.Context, request *tfprotov5.UpgradeResourceStateRequest) (*tfprotov5.UpgradeResourceStateResponse, error) {
	state, err := s.upgrade(request)
	return &tfprotov5.UpgradeResourceStateResponse{UpgradedState: state, Diagnostics: diagnostics(err)}, nil
}

func (s *server) upgrade(request *tfprotov5.UpgradeResourceStateRequest) (*tfprotov5.DynamicValue, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	state, err := request.RawState.UnmarshalWithOpts(b.ObjectType(), tfprotov5.UnmarshalOpts{
		ValueFromJSONOpts: tftypes.ValueFromJSONOpts{IgnoreUndefinedAttributes: true},
	})
	if err != nil {
		return nil, err
	}
	return dynamic(b, state)
}

func (s *server) ReadResource(_ context.Context, request *tfprotov5.ReadResourceRequest) (*tfprotov5.ReadResourceResponse, error) {
	return &tfprotov5.ReadResourceResponse{NewState: request.CurrentState, Private: request.Private}, nil
}

func (s *server) PlanResourceChange(_ context.Context, request *tfprotov5.PlanResourceChangeRequest) (*tfprotov5.PlanResourceChangeResponse, error) {
	planned, err := s.plan(request)
	return &tfprotov5.PlanResourceChangeResponse{
		PlannedState:                planned,
		PlannedPrivate:              request.PriorPrivate,
		UnsafeToUseLegacyTypeSystem: true, //nolint:staticcheck // as the SDK does
		Diagnostics:                 diagnostics(err),
	}, nil
}

func (s *server) plan(request *tfprotov5.PlanResourceChangeRequest) (*tfprotov5.DynamicValue, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	prior, err := request.PriorState.Unmarshal(b.ObjectType())
	if err != nil {
		return nil, err
	}
	proposed, err := request.ProposedNewState.Unmarshal(b.ObjectType())
	if err != nil {
		return nil, err
	}
	planned, err := sdks()[request.TypeName].plan(b, "", prior, proposed)
	if err != nil {
		return nil, err
	}
	return dynamic(b, planned)
}

func (s *server) ApplyResourceChange(_ context.Context, request *tfprotov5.ApplyResourceChangeRequest) (*tfprotov5.ApplyResourceChangeResponse, error) {
	state, err := s.apply(request)
	return &tfprotov5.ApplyResourceChangeResponse{
		NewState:                    state,
		Private:                     request.PlannedPrivate,
		UnsafeToUseLegacyTypeSystem: true, //nolint:staticcheck // as the SDK does
		Diagnostics:                 diagnostics(err),
	}, nil
}

func (s *server) apply(request *tfprotov5.ApplyResourceChangeRequest) (*tfprotov5.DynamicValue, error) {
	b, err := s.resource(request.TypeName)
	if err != nil {
		return nil, err
	}
	planned, err := request.PlannedState.Unmarshal(b.ObjectType())
	if err != nil {
		return nil, err
	}
	state, err := applied(request.TypeName, planned)
	if err != nil {
		return nil, err
	}
	return dynamic(b, state)
}

func (s *server) ReadDataSource(_ context.Context, request *tfprotov5.ReadDataSourceRequest) (*tfprotov5.ReadDataSourceResponse, error) {
	state, err := s.read(request)
	return &tfprotov5.ReadDataSourceResponse{State: state, Diagnostics: diagnostics(err)}, nil
}

func (s *server) read(request *tfprotov5.ReadDataSourceRequest) (*tfprotov5.DynamicValue, error) {
	b, found := s.provider.DataSources[request.TypeName]
	if !found {
		return nil, fmt.Errorf("there is no data source %s", request.TypeName)
	}
	config, err := request.Config.Unmarshal(b.ObjectType())
	if err != nil {
		return nil, err
	}
	state, err := read(request.TypeName, b, config)
	if err != nil {
		return nil, err
	}
	return dynamic(b, state)
}

func (s *server) resource(typeName string) (*Block, error) {
	b, found := s.provider.Resources[typeName]
	if !found {
		return nil, fmt.Errorf("there is no resource type %s", typeName)
	}
	return b, nil
}

func dynamic(b *Block, value tftypes.Value) (*tfprotov5.DynamicValue, error) {
	encoded, err := tfprotov5.NewDynamicValue(b.ObjectType(), value)
	return &encoded, err
}

// diagnostics returns no diagnostics if there is no error.
func diagnostics(err error) []*tfprotov5.Diagnostic {
	if err == nil {
		return nil
	}
	return []*tfprotov5.Diagnostic{{
		Severity: tfprotov5.DiagnosticSeverityError,
		Summary:  "The stand-in of the provider failed",
		Detail:   err.Error(),
	}}
}
