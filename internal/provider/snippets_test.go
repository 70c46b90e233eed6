// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// fenced matches a block of code in Markdown.
var fenced = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$")

// TestSnippetsAreExecuted checks that every block of code in the documentation
// is a file that tests run, or the output of one.
func TestSnippetsAreExecuted(t *testing.T) {
	executed := map[string]bool{
		"HBRLIMITS_ON_VIOLATION=report terraform destroy": true, // TestOverrideWithoutProviderBlock
	}
	for _, wiring := range passwordWirings {
		executed[strings.TrimSpace(wiring.config)] = true
	}
	for _, tree := range []string{examples, filepath.Join("testdata", "examples")} {
		eachFile(t, tree, func(_, text string) { executed[strings.TrimSpace(text)] = true })
	}
	blocks := 0
	eachFile(t, filepath.Join("..", "..", "docs"), func(path, text string) {
		for _, block := range fenced.FindAllStringSubmatch(text, -1) {
			blocks++
			isSignature := strings.Contains(block[2], "(subject string, attributes dynamic) ")
			if !isSignature && !executed[strings.TrimSpace(block[2])] {
				t.Errorf("%s: no test runs or prints the block that begins with %q: run make generate, or put it in a file under examples/",
					filepath.ToSlash(strings.TrimPrefix(path, "../../")), cases.Brief(block[2]))
			}
		}
	})
	if blocks < 50 {
		t.Errorf("only %d blocks of code were found in docs/, want at least 50", blocks)
	}
}

func eachFile(t *testing.T, tree string, do func(path, text string)) {
	t.Helper()
	err := filepath.WalkDir(tree, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		do(path, readAll(t, path))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
