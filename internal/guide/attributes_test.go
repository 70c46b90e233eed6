// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/standin"
)

var (
	// attributeOf matches an attribute that the documentation names: `id` of
	// `alicloud_hbr_vault`.
	attributeOf = regexp.MustCompile("`([a-z0-9_.*\\[\\]]+)` of `((?:data\\.)?(?:alicloud|vsphere)_[a-z_]+)`")
	// typeName matches a type of resource or data source.
	typeName = regexp.MustCompile("`((?:data\\.)?(?:alicloud|vsphere_virtual)_[a-z_]+)`")
	index    = regexp.MustCompile(`\[[^]]*\]`)
)

// elsewhere are types of the real providers that are not among the schemas.
var elsewhere = map[string]bool{"alicloud_express_connect_physical_connection": true}

// TestAttributesOfResources checks that the types and attributes that the documentation
// names apart from the guide Resource types exist in the real providers.
func TestAttributesOfResources(t *testing.T) {
	attributes, types := 0, 0
	err := filepath.WalkDir(filepath.Join(root, "docs"), func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		for _, match := range attributeOf.FindAllStringSubmatch(string(text), -1) {
			attributes++
			block, found := schemaOf(match[2])
			if name := index.ReplaceAllString(match[1], ""); !found || !hasAttribute(block, name) {
				t.Errorf("%s: %s has no attribute %s", path, match[2], match[1])
			}
		}
		for _, match := range typeName.FindAllStringSubmatch(string(text), -1) {
			types++
			if _, found := schemaOf(match[1]); !found && !elsewhere[match[1]] {
				t.Errorf("%s: there is no type %s", path, match[1])
			}
		}
		return err
	})
	if err != nil || attributes < 4 || types < 100 {
		t.Errorf("%d attributes and %d types were found: %v", attributes, types, err)
	}
}

func hasAttribute(b *standin.Block, path string) bool {
	_, found := b.Attribute(path)
	return found
}

// schemaOf returns the schema of a resource or, if there is none or the name says so, of a
// data source.
func schemaOf(name string) (*standin.Block, bool) {
	if block, found := standin.Resource(name); found {
		return block, true
	}
	return standin.DataSource(strings.TrimPrefix(name, "data."))
}
