// SPDX-License-Identifier: MPL-2.0

// Package standin stands in for the alicloud and vSphere providers in tests, so
// that they can plan configurations of real resource types without a network, an
// account, or a download.
//
// schemas.json holds the schemas of alicloud 1.286.0 and vSphere 2.15.2, cut down to
// the types that have to do with backups. sdk.json holds what a schema does not
// say but a plan shows, from the sources of the same versions. No part of this package
// is in the provider's binary.
package standin

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// The names of the providers in [Schemas].
const (
	Alicloud = "alicloud"
	VSphere  = "vsphere"
)

// A Provider is what is known about a provider of one version. The keys are types,
// such as alicloud_oss_bucket.
type Provider struct {
	Version     string            `json:"version"`
	Resources   map[string]*Block `json:"resources"`
	DataSources map[string]*Block `json:"data_sources"`
}

// A Block is the body of a resource, a data source, or a nested block.
type Block struct {
	Attributes map[string]Attribute    `json:"attributes"`
	Blocks     map[string]*NestedBlock `json:"blocks"`
}

// An Attribute has the flags of the provider's schema.
type Attribute struct {
	Type                                                tftypes.Type
	Required, Optional, Computed, Sensitive, Deprecated bool
}

// A NestedBlock is a block in a block.
type NestedBlock struct {
	Block
	Nesting  Nesting `json:"nesting"`
	MinItems int64   `json:"min_items"`
	MaxItems int64   `json:"max_items"` // 0 if there is no maximum
}

// Nesting says what the value of a nested block is.
type Nesting string

// The nestings that the two providers use.
const (
	NestingList   Nesting = "list"
	NestingSet    Nesting = "set"
	NestingSingle Nesting = "single"
)

//go:embed schemas.json
var schemasJSON []byte

// Schemas returns the schemas of both providers, by name. Callers share them, and
// must not change them.
func Schemas() map[string]*Provider { return schemas() }

var schemas = sync.OnceValue(func() map[string]*Provider { return decoded[map[string]*Provider](schemasJSON) })

// decoded panics because only a change to an embedded file can make it fail.
func decoded[T any](text []byte) (value T) {
	if err := json.Unmarshal(text, &value); err != nil {
		panic(fmt.Sprintf("standin: %v", err))
	}
	return value
}

// Resource returns the schema of a resource type of either provider.
func Resource(name string) (*Block, bool) {
	return find(name, func(p *Provider) map[string]*Block { return p.Resources })
}

// DataSource returns the schema of a data source type of either provider.
func DataSource(name string) (*Block, bool) {
	return find(name, func(p *Provider) map[string]*Block { return p.DataSources })
}

func find(name string, kind func(*Provider) map[string]*Block) (*Block, bool) {
	for _, p := range Schemas() {
		if b, found := kind(p)[name]; found {
			return b, true
		}
	}
	return nil, false
}

// ObjectType returns the type of the block's values.
func (b *Block) ObjectType() tftypes.Type {
	types := make(map[string]tftypes.Type, len(b.Attributes)+len(b.Blocks))
	for name, a := range b.Attributes {
		types[name] = a.Type
	}
	for name, nested := range b.Blocks {
		types[name] = nested.ValueType()
	}
	return tftypes.Object{AttributeTypes: types}
}

// ValueType returns the type of all blocks of that name together, such as a list.
func (n *NestedBlock) ValueType() tftypes.Type {
	switch n.Nesting {
	case NestingList:
		return tftypes.List{ElementType: n.ObjectType()}
	case NestingSet:
		return tftypes.Set{ElementType: n.ObjectType()}
	default:
		return n.ObjectType()
	}
}

// UnmarshalJSON is needed because an attribute's type is a type expression.
func (a *Attribute) UnmarshalJSON(text []byte) error {
	type flags Attribute
	var read struct {
		flags
		Type typeExpression
	}
	if err := json.Unmarshal(text, &read); err != nil {
		return err
	}
	*a = Attribute(read.flags)
	a.Type = read.Type.Type
	return nil
}
