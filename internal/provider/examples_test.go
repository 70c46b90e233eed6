// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/golden"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
)

const examples = "../../examples"

// TestExamples checks that plans of the root modules under examples/ print what
// is in testdata/examples, which the documentation shows.
func TestExamples(t *testing.T) {
	for _, folder := range rootModules(t) {
		plans := variableFiles(t, folder)
		if len(plans) == 0 {
			plans = []string{"plan"}
		}
		for _, name := range plans {
			t.Run(filepath.Join(folder, name), func(t *testing.T) {
				t.Parallel()
				if mentions(t, folder, "provider::hbrlimits::") {
					needFunctions(t)
				}
				if cliIsTofu && mentions(t, folder, "aliyun/alicloud") {
					t.Skip("OpenTofu also warns about the deprecated attributes of resources; TestPostconditions plans such resources")
				}
				args := []string{"plan"}
				if name != "plan" {
					args = append(args, "-var-file="+name+".tfvars")
				}
				w := copyWorkspace(t, folder)
				golden.Compare(t, filepath.Join("testdata", "examples", folder, name+".txt"), w.printed(args...))
			})
		}
	}
}

// TestExamplesAreCurrent checks that every file in testdata/examples belongs to
// an example.
func TestExamplesAreCurrent(t *testing.T) {
	tree := filepath.Join("testdata", "examples")
	eachFile(t, tree, func(path, _ string) {
		folder, err := filepath.Rel(tree, filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		plans := variableFiles(t, folder)
		if len(plans) == 0 {
			plans = []string{"plan"}
		}
		if _, err := os.Stat(filepath.Join(examples, folder, "tests")); err == nil {
			plans = append(plans, "test")
		}
		if name := strings.TrimSuffix(filepath.Base(path), ".txt"); !slices.Contains(rootModules(t), folder) || !slices.Contains(plans, name) {
			t.Errorf("internal/provider/%s belongs to no example: remove it", filepath.ToSlash(path))
		}
	})
}

// TestAsFound checks that deferred checks fail only after everything has been
// created.
func TestAsFound(t *testing.T) {
	t.Parallel()
	w := copyWorkspace(t, filepath.Join("existing-modules", "as-found"))
	exit, out := w.run("apply", "-auto-approve", "-input=false", "-no-color")
	if exit != 1 || !strings.Contains(out, "oss_bucket_storage_class: ") || !strings.Contains(out, "oss_trial_fixed_cycle: ") ||
		!strings.Contains(out, "vss_multiple_paths: ") {
		t.Errorf("apply does not report all violated limits: exit status %d:\n%s", exit, tail(out))
	}
	_, state := w.run("state", "list")
	for _, made := range []string{"terraform_data.oss_bucket", "terraform_data.policy_binding", "module.file_server.terraform_data.ecs_backup_plan"} {
		if !strings.Contains(state, made) {
			t.Errorf("%s was not created before the checks failed", made)
		}
	}
}

// TestTerraformTest checks that the tests that module authors can copy pass.
func TestTerraformTest(t *testing.T) {
	t.Parallel()
	for folder, passed := range map[string]string{"terraform-test": "2 passed, 0 failed", "overrides": "1 passed, 0 failed"} {
		t.Run(folder, func(t *testing.T) {
			needMocks(t)
			folder := filepath.Join("existing-modules", folder)
			if mentions(t, folder, "provider::hbrlimits::") {
				needFunctions(t)
			}
			w := copyWorkspace(t, folder)
			exit, out := w.run("test", "-no-color")
			if exit != 0 || !strings.Contains(out, passed) {
				t.Errorf("the tests do not pass: exit status %d:\n%s", exit, tail(out))
			}
			if !cliIsTofu { // which prints it differently
				golden.Compare(t, filepath.Join("testdata", "examples", folder, "test.txt"), "$ terraform test\n\n"+out)
			}
		})
	}
}

// TestEverySubjectHasAnExample checks that every subject has an example, of its
// data source or in a folder of its own.
func TestEverySubjectHasAnExample(t *testing.T) {
	for _, s := range limits.Subjects() {
		example := filepath.Join(examples, "data-sources", "hbrlimits_"+s.Name, "data-source.tf")
		if s.InFunctionsOnly {
			example = filepath.Join(examples, s.Name, "main.tf")
		}
		if text, err := os.ReadFile(example); err != nil || !strings.Contains(string(text), s.Name) {
			t.Errorf("the subject %s needs an example: write %s, then run make generate", s.Name, filepath.Clean(strings.TrimPrefix(example, "../../")))
		}
	}
}

// TestEveryExampleHasASubject checks that no example is of a data source that does
// not exist.
func TestEveryExampleHasASubject(t *testing.T) {
	for _, folder := range rootModules(t) {
		name, isDataSource := strings.CutPrefix(filepath.ToSlash(folder), "data-sources/hbrlimits_")
		if isDataSource && name != "catalog" && limits.Subject(name) == nil {
			t.Errorf("examples/%s: there is no subject %s: name it in its section, at the top of a file in internal/limits", folder, name)
		}
	}
}

// TestReadme checks that the README shows what the demo prints.
func TestReadme(t *testing.T) {
	readme := readAll(t, filepath.Join("..", "..", "README.md"))
	_, rest, _ := strings.Cut(readme, "```\n$ terraform plan\n\n")
	shown, _, found := strings.Cut(rest, "\n…\n```\n")
	if !found || !strings.Contains(readAll(t, filepath.Join("testdata", "examples", "demo", "as-found.txt")), shown) {
		t.Error("README.md does not show what the demo prints: copy it from internal/provider/testdata/examples/demo/as-found.txt")
	}
}

// variableFiles returns the names of a root module's .tfvars files, without the
// extension.
func variableFiles(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(examples, folder, "*.tfvars"))
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".tfvars")
	}
	return files
}

// mentions reports whether a root module contains a text.
func mentions(t *testing.T, folder, what string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(examples, folder, "*.tf"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(files, func(file string) bool {
		return strings.Contains(readAll(t, file), what)
	})
}

// rootModules returns the folders under examples/ that are root modules.
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
