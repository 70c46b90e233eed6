package checks

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	goversion "github.com/hashicorp/go-version"
)

// A databaseProduct is how the versions of a database are written, and which of
// them are published.
type databaseProduct struct {
	title     string
	example   string
	read      func(text string) (number, name string) // in small letters; empty where it is no version
	published []versionRange
}

// A versionRange reaches from a version up to another, which is not in it.
type versionRange struct{ from, until *goversion.Version }

func between(from, until string) versionRange {
	return versionRange{mustVersion(from).number, mustVersion(until).number}
}

// databaseProducts are the databases of the page Supported sources: MySQL and
// Oracle as its English copy of 21 November 2025 has them. Of SQL Server, whose row
// could not be had there, the Chinese copy; its numbers are product versions.
var databaseProducts = map[string]databaseProduct{
	"mysql": {
		title: "MySQL", example: "8.0.32", read: readMySQL,
		published: []versionRange{between("5.1.38", "5.2"), between("5.4", "5.8"), between("8.0", "8.0.33")},
	},
	"oracle": {
		title: "Oracle Database", example: "19.24.0", read: readOracle,
		published: []versionRange{between("9", "13"), between("18", "19.25")},
	},
	"sql_server": {
		title: "SQL Server", example: "2016 RTM", read: readSQLServer,
		published: []versionRange{between("9", sqlServer2016SP1), between("14", "16")},
	},
}

const sqlServer2016SP1 = "13.0.4001"

// place is a place of a version.
const place = `[0-9]{1,9}`

var (
	mysqlText      = regexp.MustCompile(`^(?:mysql )?(?:community server )?(?:ver |v)?(?:[0-9.]+ distrib )?(` + place + `(?:\.` + place + `){0,2})(?:[-+~ ,].*)?$`)
	oracleText     = regexp.MustCompile(`^(?:oracle ?)?(?:database )?(` + place + `)(?: ?(?:i|g|c|ai))?(?:r[0-9])?(?:[. ].*)?$`)
	dottedNumber   = regexp.MustCompile(place + `(?:\.` + place + `)+`)
	serverText     = regexp.MustCompile(`^(?:microsoft )?(?:sql ?(?:server )?)?(20[0-9]{2})( ?r2)?(?:[- (].*)?$`)
	serverLevel    = regexp.MustCompile(`\b(?:(rtm)|(?:sp|service pack) ?([0-9]))\b`)
	productVersion = regexp.MustCompile(`^([0-9]{1,2}(?:\.` + place + `){0,3})(?: .*)?$`)
)

// readMySQL reads 8.0.32, 8.0.32-0ubuntu0.22.04.2, or what mysql --version prints.
// MariaDB has versions of its own.
func readMySQL(text string) (number, name string) {
	if strings.Contains(text, "mariadb") {
		return "", ""
	}
	number = firstGroup(mysqlText, text)
	return number, number
}

func firstGroup(pattern *regexp.Regexp, text string) string {
	if match := pattern.FindStringSubmatch(text); match != nil {
		return match[1]
	}
	return ""
}

// readOracle reads 19c, 12cR2, 19.24.0.0.0, or a banner. From 18c on, banners and
// V$INSTANCE.VERSION have 19.0.0.0.0 for every 19c. An unquoted 19.30 arrives as
// 19.3.
func readOracle(text string) (number, name string) {
	major := firstGroup(oracleText, text)
	for _, found := range dottedNumber.FindAllString(text, -1) {
		rest, isOfMajor := strings.CutPrefix(found, major+".")
		if n, err := strconv.Atoi(major); err == nil && isOfMajor && (n < 18 || strings.Trim(rest, ".0") != "") {
			number = found
		}
	}
	switch number {
	case "":
		return major, major
	case "19.3":
		return major, "19.3 or 19.30"
	}
	return number, number
}

// serverMajors are the product versions of the releases of SQL Server.
var serverMajors = map[string]string{
	"2000": "8", "2005": "9", "2008": "10.0", "2008 R2": "10.50", "2012": "11", "2014": "12", "2016": "13", "2017": "14", "2019": "15",
	"2022": "16", "2025": "17",
}

// readSQLServer reads 2019, 2016 SP2, what @@VERSION gives, or a product version.
func readSQLServer(text string) (number, name string) {
	match := serverText.FindStringSubmatch(text)
	if match == nil {
		build := firstGroup(productVersion, text)
		return build, build
	}
	name = match[1]
	if match[2] != "" {
		name += " R2"
	}
	number = serverMajors[name]
	server, _, _ := strings.Cut(text, " on windows") // which has service packs too
	level := serverLevel.FindStringSubmatch(server)
	switch {
	case level == nil || number == "":
	case level[1] != "":
		name += " RTM"
	default:
		name += " SP" + level[2]
	}
	switch {
	case name == "2016 RTM":
		number = "13.0.0"
	case strings.HasPrefix(name, "2016 SP"):
		number = sqlServer2016SP1
	}
	return number, name
}

// stage gives the versions that a number may stand for: from it on, up to the
// next with as many places.
func stage(number string) (versionRange, bool) {
	from, err := goversion.NewVersion(number)
	if err != nil {
		return versionRange{}, false
	}
	places := from.Segments64()[:strings.Count(number, ".")+1]
	places[len(places)-1]++
	next := make([]string, len(places))
	for i, n := range places {
		next[i] = strconv.FormatInt(n, 10)
	}
	return versionRange{from, mustVersion(strings.Join(next, ".")).number}, true
}

// lists tells whether all versions that a number may stand for are published;
// unchecked where only some are.
func (p databaseProduct) lists(number string) truth {
	stated, ok := stage(number)
	if !ok {
		return isUnchecked
	}
	answer := isFalse
	for _, published := range p.published {
		switch {
		case !stated.from.LessThan(published.from) && !published.until.LessThan(stated.until):
			return isTrue
		case stated.from.LessThan(published.until) && published.from.LessThan(stated.until):
			answer = isUnchecked
		}
	}
	return answer
}

// readDatabase reads the version of the database that is stated.
func readDatabase(f facts) (p databaseProduct, number, name string) {
	p = databaseProducts[databaseEngine.of(f)]
	number, name = p.read(strings.ToLower(strings.Join(strings.Fields(databaseVersion.of(f)), " ")))
	return p, number, p.title + " " + name
}

// databaseNotPublished holds for versions that are not published.
var databaseNotPublished = computed(databaseVersion, func(f facts) (truth, string, string) {
	p, number, name := readDatabase(f)
	switch p.lists(number) {
	case isTrue:
		return isFalse, "is", name
	case isFalse:
		return isTrue, "is", name
	}
	return isUnchecked, "", fmt.Sprintf("is understood as %s, of which only some are published: state it more exactly, such as %q", name, p.example)
}, databaseEngine, databaseVersion)

// databaseContradiction tells of a version that is none of the database.
func databaseContradiction(f facts) (declared, string) {
	if !f.tells(databaseEngine) || !f.tells(databaseVersion) {
		return nil, ""
	}
	if p, number, _ := readDatabase(f); number == "" {
		return databaseVersion, fmt.Sprintf("Expected a version of %s. For example: database_version = %q", p.title, p.example)
	}
	return nil, ""
}
