package checks

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	goversion "github.com/hashicorp/go-version"
)

// A databaseProduct is how the versions of a database are written, and which of
// them are published.
type databaseProduct struct {
	title     string
	example   string
	read      func(text string) (number, name string)
	published [][2]string // each from a version up to another, which is not published
}

// databaseProducts are the databases of the page Supported sources: MySQL and
// Oracle as its English copy of 21 November 2025 has them. Of SQL Server, whose row
// could not be had there, the Chinese copy; its numbers are product versions.
var databaseProducts = map[string]databaseProduct{
	"mysql":      {"MySQL", "8.0.32", readMySQL, [][2]string{{"5.1.38", "5.2"}, {"5.4", "5.8"}, {"8.0", "8.0.33"}}},
	"oracle":     {"Oracle Database", "19.24", readOracle, [][2]string{{"9", "13"}, {"18", "19.25"}}},
	"sql_server": {"SQL Server", "2019", readSQLServer, [][2]string{{"9", "10.1"}, {"10.50", "10.51"}, {"11", "13"}, {"13", firstServicePack}, {"14", "16"}}},
}

// firstServicePack is SQL Server 2016 SP1.
const firstServicePack = "13.0.4001"

var (
	mysqlText  = regexp.MustCompile(`(?i)^(?:mysql )?v?([0-9]+(?:\.[0-9]+){0,2})(?:[-+~ ].*)?$`)
	oracleText = regexp.MustCompile(`(?i)^(?:oracle )?(?:database )?([0-9]+)(?: ?(?:i|g|c|ai)(?:r[0-9])?)?((?:\.[0-9]+)*)(?: .*)?$`)
	serverText = regexp.MustCompile(`(?i)^(?:microsoft )?(?:sql ?server )?(20[0-9]{2})( ?r2)?(?: ?\(?(rtm|sp[0-9])\b.*)?(?: .*)?$`)
	buildText  = regexp.MustCompile(`^[0-9]{1,2}(?:\.[0-9]+){1,3}$`)
)

// readMySQL reads 8.0.32, or 8.0.32-0ubuntu0.22.04.2. MariaDB has versions of its
// own.
func readMySQL(text string) (number, name string) {
	match := mysqlText.FindStringSubmatch(text)
	if match == nil || strings.Contains(strings.ToLower(text), "mariadb") {
		return "", ""
	}
	return match[1], match[1]
}

// readOracle reads 19c, 12cR2 or 19.24.0.0.0. From 18c on, V$INSTANCE.VERSION is
// 19.0.0.0.0 for every 19c.
func readOracle(text string) (number, name string) {
	match := oracleText.FindStringSubmatch(text)
	if match == nil {
		return "", ""
	}
	if major, err := strconv.Atoi(match[1]); err == nil && major >= 18 && strings.Trim(match[2], ".0") == "" {
		match[2] = ""
	}
	return match[1] + match[2], match[1] + match[2]
}

// serverMajors are the product versions of the releases of SQL Server.
var serverMajors = map[string]string{
	"2000": "8", "2005": "9", "2008": "10.0", "2008 R2": "10.50", "2012": "11", "2014": "12", "2016": "13", "2017": "14", "2019": "15",
	"2022": "16", "2025": "17",
}

// readSQLServer reads 2019, 2016 SP2, what @@VERSION gives, or a product version.
func readSQLServer(text string) (number, name string) {
	if buildText.MatchString(text) {
		return text, text
	}
	match := serverText.FindStringSubmatch(text)
	if match == nil {
		return "", ""
	}
	name = match[1]
	if match[2] != "" {
		name += " R2"
	}
	number = serverMajors[name]
	if level := strings.ToUpper(match[3]); level != "" && number != "" {
		if name == "2016" {
			number = map[bool]string{true: number + ".0.0", false: firstServicePack}[level == "RTM"]
		}
		name += " " + level
	}
	return number, name
}

// stage gives the versions that a number may stand for: from it on, up to the
// next with as many places, which is not one of them.
func stage(number string) (from, until *goversion.Version, err error) {
	if from, err = goversion.NewVersion(number); err != nil {
		return nil, nil, err
	}
	places := strings.Split(number, ".")
	last, err := strconv.ParseInt(places[len(places)-1], 10, 32)
	if err != nil {
		return nil, nil, err
	}
	places[len(places)-1] = strconv.FormatInt(last+1, 10)
	until, err = goversion.NewVersion(strings.Join(places, "."))
	return from, until, err
}

// lists tells whether all versions that a number may stand for are published;
// unchecked where only some are.
func (p databaseProduct) lists(number string) truth {
	from, until, err := stage(number)
	if err != nil {
		return isUnchecked
	}
	within := func(pair [2]string) bool {
		return !from.LessThan(mustVersion(pair[0]).number) && !mustVersion(pair[1]).number.LessThan(until)
	}
	apart := func(pair [2]string) bool {
		return !mustVersion(pair[0]).number.LessThan(until) || !from.LessThan(mustVersion(pair[1]).number)
	}
	switch {
	case slices.ContainsFunc(p.published, within):
		return isTrue
	case slices.ContainsFunc(p.published, func(pair [2]string) bool { return !apart(pair) }):
		return isUnchecked
	}
	return isFalse
}

// databaseNotPublished holds for versions that are not published.
var databaseNotPublished = computed(databaseVersion, func(f facts) (truth, string, string) {
	p := databaseProducts[databaseEngine.of(f)]
	number, name := p.read(strings.TrimSpace(databaseVersion.of(f)))
	name = p.title + " " + name
	switch p.lists(number) {
	case isTrue:
		return isFalse, "is", name
	case isFalse:
		return isTrue, "is", name
	}
	return isUnchecked, "", fmt.Sprintf("is understood as %s, of which only some are published: state it more exactly, such as %q", name, p.example)
}, databaseEngine, databaseVersion)

// databaseVersionMisread tells of a version that is none of the database.
func databaseVersionMisread(f facts) (declared, string) {
	if !f.tells(databaseEngine) || !f.tells(databaseVersion) {
		return nil, ""
	}
	p := databaseProducts[databaseEngine.of(f)]
	if number, _ := p.read(strings.TrimSpace(databaseVersion.of(f))); number == "" {
		return databaseVersion, fmt.Sprintf("Expected a version of %s. For example: database_version = %q", p.title, p.example)
	}
	return nil, ""
}
