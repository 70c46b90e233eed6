// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	goversion "github.com/hashicorp/go-version"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/standin"
)

// TestMain makes terraform-plugin-testing use the Terraform or OpenTofu that
// TF_ACC_TERRAFORM_PATH names or, if it is not set, the one on PATH.
func TestMain(m *testing.M) {
	if err := findCLI(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	if mirrorFolder != "" {
		_ = os.RemoveAll(mirrorFolder)
	}
	os.Exit(code)
}

// These describe the Terraform or OpenTofu under test.
var (
	cliPath      string
	cliVersion   *goversion.Version
	cliIsTofu    bool
	hasFunction  bool
	hasEphemeral bool // ephemeral variables
)

func findCLI() error {
	cliPath = os.Getenv("TF_ACC_TERRAFORM_PATH")
	for _, name := range []string{"terraform", "tofu"} {
		if found, err := exec.LookPath(name); err == nil && cliPath == "" {
			cliPath = found
		}
	}
	if cliPath == "" {
		return errors.New("there is no terraform or tofu on PATH: run make test, which builds one")
	}
	text, err := exec.Command(cliPath, "version").Output()
	if err != nil {
		return fmt.Errorf("%s version: %w", cliPath, err)
	}
	match := regexp.MustCompile(`(?m)^(Terraform|OpenTofu) v(\S+)`).FindStringSubmatch(string(text)) // possibly after a warning
	if match == nil {
		return fmt.Errorf("%s version does not print a version of Terraform or OpenTofu: %s", cliPath, cases.Brief(string(text)))
	}
	if cliVersion, err = goversion.NewVersion(match[2]); err != nil {
		return fmt.Errorf("%s version: %w", cliPath, err)
	}
	cliIsTofu = match[1] == "OpenTofu"
	functionsSince, ephemeralSince := "1.8", "1.10"
	settings := map[string]string{"TF_ACC_TERRAFORM_PATH": cliPath, "CHECKPOINT_DISABLE": "1"}
	if cliIsTofu {
		functionsSince, ephemeralSince = "1.7", "1.11"
		settings["TF_ACC_PROVIDER_HOST"] = "registry.opentofu.org"
	}
	since := func(version string) bool {
		return cliVersion.Core().GreaterThanOrEqual(goversion.Must(goversion.NewVersion(version)))
	}
	hasFunction, hasEphemeral = since(functionsSince), since(ephemeralSince)
	for name, value := range settings {
		if err := os.Setenv(name, value); err != nil {
			return err
		}
	}
	return nil
}

// needFunctions skips a test if the CLI does not have provider functions yet.
func needFunctions(t *testing.T) {
	t.Helper()
	if !hasFunction {
		t.Skipf("%s %s has no provider functions", filepath.Base(cliPath), cliVersion)
	}
}

// needEphemeral skips a test if the CLI does not have ephemeral variables yet.
func needEphemeral(t *testing.T) {
	t.Helper()
	if !hasEphemeral {
		t.Skipf("%s %s has no ephemeral variables", filepath.Base(cliPath), cliVersion)
	}
}

// standIns is a file for newWorkspaceOf. It lets a configuration require the alicloud
// and vSphere providers beside the one in header, which an override file adds to.
var standIns = map[string]string{"stand_ins_override.tf": `terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
    vsphere  = { source = "vmware/vsphere" }
  }
}
`}

// mirrorFolder is the folder that mirror creates and TestMain removes.
var mirrorFolder string

// mirror installs the built provider and the stand-ins in a filesystem mirror, and
// returns the path of a CLI configuration that uses no other source.
var mirror = sync.OnceValues(func() (cliConfig string, err error) {
	folder, err := os.MkdirTemp("", "hbrlimits-mirror-")
	if err != nil {
		return "", err
	}
	mirrorFolder = folder
	if err := buildProviders(folder); err != nil {
		return "", err
	}
	for _, provider := range mirroredProviders {
		for _, registry := range []string{"registry.terraform.io", "registry.opentofu.org"} {
			if err := provider.install(folder, registry); err != nil {
				return "", err
			}
		}
	}
	cliConfig = filepath.Join(folder, "cli.tfrc")
	text := fmt.Sprintf("provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", folder)
	return cliConfig, os.WriteFile(cliConfig, []byte(text), 0o600)
})

// A mirroredProvider is a provider in the mirror. program is the last part of the path
// of the package that serves it.
type mirroredProvider struct{ namespace, name, version, program string }

// mirroredProviders has the stand-ins too, in the versions of the providers they stand in for.
var mirroredProviders = []mirroredProvider{
	{"hbrlimits", "hbrlimits", "0.1.0", "terraform-provider-hbrlimits"},
	{"aliyun", standin.Alicloud, standin.Schemas()[standin.Alicloud].Version, "serve"},
	{"vmware", standin.VSphere, standin.Schemas()[standin.VSphere].Version, "serve"},
}

// buildProviders builds the programs of the mirrored providers.
func buildProviders(folder string) error {
	build := exec.Command("go", "build", "-o", folder+string(filepath.Separator), "../..", "../standin/serve")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, tail(string(out)))
	}
	return nil
}

// executable returns the file name of a program.
func executable(name string) string {
	if runtime.GOOS == "windows" {
		return name + ".exe"
	}
	return name
}

// install links the provider's program where the CLI looks for the provider.
func (p mirroredProvider) install(folder, registry string) error {
	target := filepath.Join(folder, registry, p.namespace, p.name, p.version, runtime.GOOS+"_"+runtime.GOARCH)
	if err := os.MkdirAll(target, 0o755); err != nil {
		return err
	}
	file := executable("terraform-provider-" + p.name + "_v" + p.version)
	return os.Link(filepath.Join(folder, executable(p.program)), filepath.Join(target, file))
}

// A workspace is a root module with the built provider installed.
type workspace struct {
	t      *testing.T
	folder string
	env    []string // in addition to TF_CLI_CONFIG_FILE
}

// newWorkspace writes a main.tf and initializes the folder.
func newWorkspace(t *testing.T, config string) workspace {
	t.Helper()
	return newWorkspaceOf(t, config, nil)
}

// newWorkspaceOf writes a main.tf and other files, and initializes the folder.
func newWorkspaceOf(t *testing.T, config string, files map[string]string) workspace {
	t.Helper()
	w := workspace{t: t, folder: t.TempDir()}
	w.write(config)
	for name, text := range files {
		path := filepath.Join(w.folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w.init()
	return w
}

// copyWorkspace copies the examples, and initializes the root module in one of their
// folders.
func copyWorkspace(t *testing.T, folder string) workspace {
	t.Helper()
	around := t.TempDir()
	if err := os.CopyFS(around, os.DirFS(examples)); err != nil {
		t.Fatal(err)
	}
	w := workspace{t: t, folder: filepath.Join(around, folder)}
	w.init()
	return w
}

func (w workspace) init() {
	w.t.Helper()
	if code, out := w.run("init", "-input=false", "-no-color"); code != 0 {
		w.t.Fatalf("init: exit status %d:\n%s", code, tail(out))
	}
}

// tail returns the last part of a command's output, which is where errors are.
func tail(out string) string {
	const readable = 2000
	out = strings.TrimSpace(out)
	if len(out) <= readable {
		return out
	}
	end := out[len(out)-readable:]
	if _, whole, found := strings.Cut(end, "\n"); found {
		end = whole
	}
	return "…\n" + strings.ToValidUTF8(end, "")
}

func readAll(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// header is what a workspace's main.tf begins with.
const header = `terraform {
  required_providers {
    hbrlimits = { source = "hbrlimits/hbrlimits" }
  }
}
`

func (w workspace) write(config string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.folder, "main.tf"), []byte(header+config), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// run runs the CLI without this process's Terraform and override variables.
func (w workspace) run(args ...string) (exit int, output string) {
	w.t.Helper()
	config, err := mirror()
	if err != nil {
		w.t.Fatal(err)
	}
	cmd := exec.Command(cliPath, args...)
	cmd.Dir = w.folder
	for _, setting := range os.Environ() {
		if !strings.HasPrefix(setting, "TF_") && !strings.HasPrefix(setting, overrideVariable) {
			cmd.Env = append(cmd.Env, setting)
		}
	}
	cmd.Env = append(cmd.Env, "TF_CLI_CONFIG_FILE="+config, "TF_IN_AUTOMATION=1")
	cmd.Env = append(cmd.Env, w.env...)
	out, err := cmd.CombinedOutput()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		w.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// diagnose runs a command that prints JSON. It returns the exit status and one
// line for each diagnostic (severity, address and summary), sorted.
func (w workspace) diagnose(args ...string) (exit int, lines []string) {
	w.t.Helper()
	exit, out := w.run(append(args, "-json")...)
	for _, line := range bytes.Split([]byte(out), []byte("\n")) {
		var event struct {
			Type       string
			Diagnostic diagnostic
		}
		if json.Unmarshal(line, &event) == nil && event.Type == "diagnostic" {
			lines = append(lines, event.Diagnostic.String())
		}
	}
	if args[0] == "validate" {
		var document struct{ Diagnostics []diagnostic }
		if err := json.Unmarshal([]byte(out), &document); err != nil {
			w.t.Fatalf("validate does not print JSON: %v:\n%s", err, tail(out))
		}
		for _, d := range document.Diagnostics {
			lines = append(lines, d.String())
		}
	}
	slices.Sort(lines)
	return exit, lines
}

// printed returns the parts of a plan's output that are the same in every run
// and with every CLI: deferred data sources, outputs and diagnostics.
func (w workspace) printed(args ...string) string {
	w.t.Helper()
	exit, out := w.run(append(args, "-input=false", "-no-color")...)
	var deferred, sections, section []string
	for _, match := range readDuringApply.FindAllString(out, -1) {
		deferred = append(deferred, strings.TrimRight(match, "\n"))
	}
	slices.Sort(deferred)
	for _, line := range append(strings.Split(out, "\n"), endOfSection) {
		switch {
		case startOfSection.MatchString(line):
			sections = append(sections, strings.TrimSpace(strings.Join(section, "\n")))
			section = []string{line}
		case strings.HasPrefix(line, endOfSection) || strings.HasPrefix(line, "You can apply this plan"):
			sections = append(sections, strings.TrimSpace(strings.Join(section, "\n")))
			section = nil
		case section != nil:
			section = append(section, strings.TrimRight(line, " "))
		}
	}
	for i, s := range sections {
		if strings.Contains(s, "more similar warning") { // which instance it names varies
			sections[i] = labelOfInstance.ReplaceAllString(instanceKey.ReplaceAllString(s, `["…"],`), "…: To check")
		}
	}
	sections = slices.DeleteFunc(sections, func(s string) bool { return s == "" })
	slices.SortStableFunc(sections, func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.Index(sectionOrder, a[:5]), strings.Index(sectionOrder, b[:5])), cmp.Compare(a, b))
	})
	command := "$ terraform " + strings.Join(args, " ")
	return strings.Join(slices.Concat([]string{command}, deferred, sections, []string{fmt.Sprintf("(exit status %d)", exit)}), "\n\n") + "\n"
}

// startOfSection matches the first line of a part of the output; endOfSection
// may end a part.
var startOfSection = regexp.MustCompile(`^(Error|Warning|Changes to Outputs|Outputs): ?`)

// readDuringApply matches the message that a data source is deferred, and why.
var readDuringApply = regexp.MustCompile(`(?m)^  # \S*data\.\S+ will be read during apply\n(  # \(.*\)\n)?`)

var (
	instanceKey = regexp.MustCompile(`\["[^"]*"\],`)
	// labelOfInstance is at the beginning of a warning's detail.
	labelOfInstance = regexp.MustCompile(`(?m)^\S+: To check`)
)

const (
	endOfSection = "─────"
	sectionOrder = "Changes Outputs Warning: Error: "
)

type diagnostic struct {
	Severity, Summary, Detail, Address string
}

// String formats the diagnostic in one line. A function's own message is in the
// detail.
func (d diagnostic) String() string {
	words := []string{d.Severity, d.Address, d.Summary}
	if strings.HasPrefix(d.Summary, "Error in function call") || strings.HasPrefix(d.Summary, "Invalid function argument") {
		words = append(words, strings.Join(strings.Fields(d.Detail), " "))
	}
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), " ")
}
