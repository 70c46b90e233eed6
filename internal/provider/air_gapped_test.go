// SPDX-License-Identifier: MPL-2.0

package provider

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestAirGappedInstallation checks that what the guide shows works: its scripts
// put a release into a mirror, from which init and plan run, with and without a
// lock file.
func TestAirGappedInstallation(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("the scripts are for Linux")
	}
	folder := filepath.Join(examples, "air-gapped-installation")
	release, mirrored := t.TempDir(), t.TempDir()
	writeRelease(t, release)
	script(t, filepath.Join(folder, "mirror.sh"), release, "MIRROR="+mirrored)

	config := filepath.Join(t.TempDir(), "mirror.tfrc")
	text := strings.ReplaceAll(readAll(t, filepath.Join(folder, "mirror.tfrc")), "/opt/terraform/providers", mirrored)
	if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w := workspace{t: t, folder: t.TempDir(), env: []string{"TF_CLI_CONFIG_FILE=" + config}}
	if err := os.CopyFS(w.folder, os.DirFS(filepath.Join(examples, "getting-started"))); err != nil {
		t.Fatal(err)
	}
	w.init()
	if exit, out := w.run("plan", "-input=false", "-no-color"); exit != 1 || !strings.Contains(out, "oss_bucket_storage_class: ") {
		t.Errorf("plan does not report oss_bucket_storage_class: exit status %d:\n%s", exit, tail(out))
	}
	if err := os.Remove(filepath.Join(w.folder, ".terraform.lock.hcl")); err != nil {
		t.Fatal(err)
	}
	script(t, filepath.Join(folder, "lock.sh"), w.folder, "MIRROR="+mirrored, "PLATFORM="+runtime.GOOS+"_"+runtime.GOARCH, "TF_CLI_CONFIG_FILE="+config)
	if lock := readAll(t, filepath.Join(w.folder, ".terraform.lock.hcl")); !strings.Contains(lock, `"h1:`) {
		t.Errorf("the lock file has no h1: checksum:\n%s", tail(lock))
	}
	w.init()

	archives, err := filepath.Glob(filepath.Join(release, "*.zip"))
	if err != nil || len(archives) != 1 {
		t.Fatalf("the release has the archives %v (%v), want one", archives, err)
	}
	if err := os.WriteFile(archives[0], []byte("tampered with"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := scriptCommand(t, filepath.Join(folder, "mirror.sh"), release, "MIRROR="+t.TempDir()).CombinedOutput(); err == nil {
		t.Errorf("mirror.sh accepts an archive that was tampered with:\n%s", tail(string(out)))
	}
}

// writeRelease writes this platform's archive of a release, and the checksums.
func writeRelease(t *testing.T, folder string) {
	t.Helper()
	if _, err := mirror(); err != nil {
		t.Fatal(err)
	}
	const binary = "terraform-provider-hbrlimits_v0.1.0"
	name := fmt.Sprintf("terraform-provider-hbrlimits_0.1.0_%s_%s.zip", runtime.GOOS, runtime.GOARCH)
	file, err := os.Create(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	archive := zip.NewWriter(file)
	header := &zip.FileHeader{Name: binary, Method: zip.Deflate}
	header.SetMode(0o755)
	entry, err := archive.CreateHeader(header)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := entry.Write([]byte(readAll(t, filepath.Join(mirrorFolder, mirroredProviders[0].program)))); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	sums := fmt.Sprintf("%x  %s\n%x  %s\n", sha256.Sum256([]byte(readAll(t, filepath.Join(folder, name)))), name,
		sha256.Sum256(nil), "terraform-provider-hbrlimits_0.1.0_manifest.json")
	if err := os.WriteFile(filepath.Join(folder, "terraform-provider-hbrlimits_0.1.0_SHA256SUMS"), []byte(sums), 0o600); err != nil {
		t.Fatal(err)
	}
}

// script runs a script in a folder, with the CLI under test as terraform.
func script(t *testing.T, path, folder string, env ...string) {
	t.Helper()
	if out, err := scriptCommand(t, path, folder, env...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v:\n%s", path, err, tail(string(out)))
	}
}

func scriptCommand(t *testing.T, path, folder string, env ...string) *exec.Cmd {
	t.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(cliPath, filepath.Join(bin, "terraform")); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", path)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), append(env, "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))...)
	return cmd
}
