// SPDX-License-Identifier: MPL-2.0

package guide

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	// published matches a link to a page of the registry, anywhere.
	published = regexp.MustCompile(regexp.QuoteMeta(strings.TrimSuffix(docs, "/")) + `(?:/([a-z]+/[\w-]+))?(?:#([\w-]+))?`)
	// inMessages matches the same in Go, where a constant has the address of the guides.
	inMessages = regexp.MustCompile(`guides ?\+ ?"([\w-]+)(?:#([\w-]+))?`)
	// relative matches a link in Markdown to another file, or within a page.
	relative = regexp.MustCompile(`\]\(([\w./-]*)(?:#([\w-]+))?\)`)
	// fence matches a block of code, and anchored a target of links.
	fence    = regexp.MustCompile("(?ms)^```.*?^```$")
	anchored = regexp.MustCompile(`<a id="([\w-]+)"></a>|(?m)^#+ (.+)$`)
)

// TestLinks checks that every link to a page of ours leads to a page, and to an anchor
// on it, wherever the link is: in the documentation, the examples, or the code.
func TestLinks(t *testing.T) {
	links, linked := 0, make(map[string]bool)
	check := func(from, to, anchor string) {
		links++
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(to)))
		if err != nil {
			if info, err := os.Stat(filepath.Join(root, filepath.FromSlash(to))); err != nil || !info.IsDir() {
				t.Errorf("%s: it links to %s, which does not exist", from, to)
			}
			return
		}
		if from != to {
			linked[to] = true
		}
		if anchor != "" && !slices.Contains(anchors(string(text)), anchor) {
			t.Errorf("%s: it links to #%s of %s, which does not exist", from, anchor, to)
		}
	}
	eachText(t, func(name, text string) {
		for _, link := range published.FindAllStringSubmatch(text, -1) {
			page := link[1]
			if page == "" {
				page = "index"
			}
			check(name, "docs/"+page+".md", link[2])
		}
		switch path.Ext(name) {
		case ".go":
			for _, link := range inMessages.FindAllStringSubmatch(text, -1) {
				check(name, "docs/guides/"+link[1]+".md", link[2])
			}
		case ".md":
			for _, link := range relative.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
				to := name
				if link[1] != "" {
					to = path.Join(path.Dir(name), link[1])
				}
				check(name, to, link[2])
			}
		}
	})
	if links < 400 {
		t.Errorf("only %d links were found, want at least 400", links)
	}
	eachText(t, func(name, _ string) {
		if path.Dir(name) == "docs/guides" && !linked[name] {
			t.Errorf("%s: nothing links to it", name)
		}
	})
}

// eachText calls do with each file that can contain links.
func eachText(t *testing.T, do func(name, text string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if slices.Contains([]string{".git", ".cache", ".changes", "bin", "dist", "tools"}, name) {
				return fs.SkipDir
			}
			return nil
		}
		if !slices.Contains([]string{".md", ".tmpl", ".go", ".tf", ".txt", ".yaml"}, filepath.Ext(name)) || strings.HasSuffix(name, "links_test.go") {
			return nil
		}
		text, err := os.ReadFile(file)
		do(filepath.ToSlash(name), string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// anchors returns what links to a page can name: explicit anchors, and those that
// headings have.
func anchors(text string) []string {
	var all []string
	for _, match := range anchored.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
		if match[1] != "" {
			all = append(all, match[1])
			continue
		}
		heading := regexp.MustCompile(`[^\w -]`).ReplaceAllString(strings.ToLower(match[2]), "")
		all = append(all, strings.ReplaceAll(heading, " ", "-"))
	}
	return all
}
