// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// TestResultsGuide writes what the guide says about the computed attributes, which
// are the same in every data source, and checks that it is up to date.
func TestResultsGuide(t *testing.T) {
	golden.Compare(t, filepath.Join("testdata", "results.md"), describeResult(resultSchema()))
}

// describeResult lists the attributes, and then those of each kind of element once.
func describeResult(attributes map[string]schema.Attribute) string {
	text := attributeLines(attributes)
	var kinds []string
	lists := make(map[string][]string)
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		if list, ok := attributes[name].(schema.ListNestedAttribute); ok {
			kind := attributeLines(list.NestedObject.Attributes)
			if lists[kind] == nil {
				kinds = append(kinds, kind)
			}
			lists[kind] = append(lists[kind], words.Code(name))
		}
	}
	for _, kind := range kinds {
		text += "\nEach element of " + words.Join(lists[kind], "and") + " has:\n\n" + kind
	}
	return text
}

func attributeLines(attributes map[string]schema.Attribute) string {
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		text.WriteString("- " + words.Code(name) + ": " + attributes[name].GetMarkdownDescription() + "\n")
	}
	return text.String()
}

// TestDataSourcePages checks that the page of each data source describes its
// arguments, and leaves its computed attributes to the guide.
func TestDataSourcePages(t *testing.T) {
	for name, s := range newServer(t, nil).schema.DataSourceSchemas {
		name = strings.TrimPrefix(name, "hbrlimits_")
		if name == "catalog" {
			continue
		}
		page := readAll(t, filepath.Join("..", "..", "docs", "data-sources", name+".md"))
		for _, a := range s.Block.Attributes {
			if described := strings.Contains(page, "\n- `"+a.Name+"` ("); described == a.Computed {
				t.Errorf("%s: %s is described: %t, want %t", name, a.Name, described, !a.Computed)
			}
			nested := a.NestedType != nil && !a.Computed
			if described := strings.Contains(page, `<a id="nestedatt--`+a.Name+`"></a>`); described != nested {
				t.Errorf("%s: the attributes of %s are described: %t, want %t", name, a.Name, described, nested)
			}
		}
		for _, b := range s.Block.BlockTypes {
			if !strings.Contains(page, `<a id="nestedblock--`+b.TypeName+`"></a>`) {
				t.Errorf("%s: the block %s is not described", name, b.TypeName)
			}
		}
		if !strings.Contains(page, guides+"results)") {
			t.Errorf("%s: there is no link to the guide on results", name)
		}
	}
}
