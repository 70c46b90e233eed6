package provider

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
)

const examples = "../../examples"

// Every root module under examples/ is planned as it stands, and its exit
// status, diagnostics and outputs are those in testdata/examples.
func TestExamples(t *testing.T) {
	// Variables that a root module needs: the folder has a file for each plan.
	plans := map[string][]string{
		"demo": {"as-found", "mended"},
	}
	for _, folder := range rootModules(t) {
		variables := plans[folder]
		if variables == nil {
			variables = []string{"plan"}
		}
		for _, name := range variables {
			t.Run(filepath.Join(folder, name), func(t *testing.T) {
				t.Parallel()
				if callsFunctions(t, folder) {
					needFunctions(t)
				}
				args := []string{"plan", "-input=false", "-out=plan.tfplan"}
				if name != "plan" {
					args = append(args, "-var-file="+name+".tfvars")
				}
				w := copyWorkspace(t, filepath.Join(examples, folder))
				exit, lines := w.diagnose(args...)
				if exit == 0 {
					lines = append(lines, w.plannedOutputs()...)
				}
				outcome := fmt.Sprintf("exit status %d\n%s\n", exit, strings.Join(lines, "\n"))
				golden.Compare(t, filepath.Join("testdata", "examples", folder, name+".txt"), outcome)
			})
		}
	}
}

// callsFunctions tells whether a root module calls functions of the provider.
func callsFunctions(t *testing.T, folder string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(examples, folder, "*.tf"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(files, func(file string) bool {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Contains(string(text), "provider::hbrlimits::")
	})
}

// rootModules lists the folders under examples/ that are root modules.
func rootModules(t *testing.T) []string {
	t.Helper()
	var folders []string
	err := filepath.WalkDir(examples, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == "modules" {
			return fs.SkipDir
		}
		folder, err := filepath.Rel(examples, filepath.Dir(path))
		if err == nil && filepath.Ext(path) == ".tf" && !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
		return err
	})
	if err != nil || len(folders) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	return folders
}
