// SPDX-License-Identifier: MPL-2.0

// Command render fills in the documentation templates in the first directory, writes
// the results to the second, and adds the guides that have no template. Run it in
// the root of the repository.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/guide"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "Usage: render TEMPLATES FOLDER")
		os.Exit(2)
	}
	if err := render(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func render(from, to string) error {
	err := filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, name)
		if entry.IsDir() {
			return os.MkdirAll(target, 0o755)
		}
		template, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text, err := guide.Render(".", string(template))
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		return os.WriteFile(target, []byte(text), 0o600)
	})
	if err != nil {
		return err
	}
	for name, text := range guide.Pages() {
		if err := os.WriteFile(filepath.Join(to, "guides", name+".md"), []byte(text), 0o600); err != nil {
			return err
		}
	}
	return nil
}
