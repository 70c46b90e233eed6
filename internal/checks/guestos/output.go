// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

var (
	// labeledName is the name of the system in what tools print line by line, which
	// may have been joined to one line: systeminfo in the languages of Windows,
	// Get-ComputerInfo, wmic, lsb_release, hostnamectl, and the files os-release and
	// lsb-release.
	labeledName = regexp.MustCompile(`(?m)(?:^|[\s"'])(?:os name|os 名称|os 名稱|os 名|os 이름|betriebssystemname|nom du système d'exploitation|` +
		`nombre del sistema operativo|nome do sistema opera[ct]ional|nome sistema operativo|nome so|название ос|作業系統名稱|nazwa systemu operacyjnego|naam van besturingssysteem|` +
		`operating system|osname|windowsproductname|caption|description|distrib_description|pretty_name) ?[:=] ?` +
		`(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]+))`)
	// firstWindows is the name of the system in systeminfo in any language: it is the
	// only line that says Microsoft Windows, but for the host's, which comes before it
	// and has no spaces.
	firstWindows = regexp.MustCompile(`(?m)^[^:\n]+: (microsoft windows[^\n]*)\n[^:\n]+: [0-9]+\.[0-9]+\.[0-9]+`)
	// nextLabel ends a name that stands on one line with what follows.
	nextLabel = regexp.MustCompile(` (?:os version|os 版本|os バージョン|os 버전|os manufacturer|betriebssystemversion|version du système|` +
		`versión del sistema operativo|versão do sistema opera[ct]ional|versione sistema operativo|versione so|версия ос|作業系統版本|wersja systemu operacyjnego|versie van besturingssysteem|` +
		`cpe os name|kernel|release|codename|osversion|osarchitecture|version) ?[:=]| [a-z_]+=`)
	// releaseID is the name and version in an os-release without a pretty name.
	releaseID = regexp.MustCompile(`(?:^|[\s"'])name=(?:"([^"]*)"|'([^']*)'|(\S+))[\s\S]*?\bversion_id=(?:"([^"]*)"|'([^']*)'|(\S+))`)
	// releaseName is the name in an os-release without a version, as of Debian testing.
	releaseName = regexp.MustCompile(`(?:^|[\s"'])name=(?:"([^"]*)"|'([^']*)'|(\S+))[\s\S]*?\bid=`)
	// systemType is the width of the system.
	systemType = regexp.MustCompile(`(?:^|\s)(?:system type|系统类型|系統類型|システムの種類|시스템 종류|systemtyp|type du système|` +
		`tipo de sistema|tipo sistema|тип системы|architecture|osarchitecture) ?[:=] ?(\S+(?: bits?\b)?)`)
	// hostName is a host's name, which may sound like a system's.
	hostName = regexp.MustCompile(`(?:^|[\s"'])(?:(?:static )?host ?name|csname|主机名|主機名稱|hostname|ホスト名|호스트 이름|nom de l'hôte|nombre de host) ?[:=]`)
)

// fromOutput parses what tools print, or files say, about a system: only what stands
// behind the label of its name counts.
func fromOutput(text string) (System, bool) {
	name := nameIn(text)
	if name == "" {
		return System{}, hostName.MatchString(text)
	}
	if strings.HasSuffix(name, cutOff) {
		return System{}, true
	}
	s := fromProse(unquote(name))
	if len(s.Versions) == 0 && strings.Contains(text, "version_id=") { // a pretty name without a version
		if full := fromProse(unquote(nameAndVersion(text))); full.Distribution == s.Distribution {
			s.Versions = full.Versions
		}
	}
	if match := systemType.FindStringSubmatch(text); match != nil && s.Bits == 0 {
		s.Bits = s.bitsIn(match[1])
	}
	return s, true
}

// nameIn returns the name that stands behind a label.
func nameIn(text string) string {
	if match := labeledName.FindStringSubmatch(text); match != nil {
		name := match[1] + match[2] + match[3]
		if end := nextLabel.FindStringIndex(match[3]); end != nil {
			name = name[:end[0]]
		}
		if name != "" {
			return name
		}
	}
	if match := firstWindows.FindStringSubmatch(text); match != nil {
		return match[1]
	}
	if !strings.Contains(text, "name=") {
		return ""
	}
	if name := nameAndVersion(text); name != "" {
		return name
	}
	if match := releaseName.FindStringSubmatch(text); match != nil {
		return match[1] + match[2] + match[3]
	}
	return ""
}

// nameAndVersion returns both as they stand in an os-release.
func nameAndVersion(text string) string {
	match := releaseID.FindStringSubmatch(text)
	if match == nil {
		return ""
	}
	return match[1] + match[2] + match[3] + " " + match[4] + match[5] + match[6]
}
