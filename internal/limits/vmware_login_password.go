package limits

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// The password itself stands nowhere in what is told of it: not a character, not
// which ones it has, and not its length.
var password = checks.TextSuchAs("a password", `"Example-Only-1"`, checks.Argument{
	Name: "password",
	Description: "Password that the administrator or root gets on the ECS instance. Only what is wrong with it is told, never it or a part of it. " +
		"Hand it over as an ephemeral or sensitive variable.",
	Where: "your secret store, through an ephemeral variable or an ephemeral resource; see the guide on passwords",
})

// specialCharacters are those that a password may have beside letters and digits.
const specialCharacters = "()`~!@#$%^&*-_+=|{}[]:;'<>,.?/"

const (
	shortestPassword = 8
	longestPassword  = 30
)

// passwordKinds are the kinds of characters, of which a password needs three.
var passwordKinds = []func(rune) bool{
	func(c rune) bool { return 'A' <= c && c <= 'Z' },
	func(c rune) bool { return 'a' <= c && c <= 'z' },
	func(c rune) bool { return '0' <= c && c <= '9' },
	func(c rune) bool { return strings.ContainsRune(specialCharacters, c) },
}

func wrongLength(password string) checks.Answer {
	n := utf8.RuneCountInString(password)
	if n < shortestPassword {
		return checks.Decided(true, "has", fmt.Sprintf("fewer than %d characters", shortestPassword))
	}
	return checks.Decided(n > longestPassword, "has", fmt.Sprintf("more than %d characters", longestPassword))
}

func fewKinds(password string) bool {
	kinds := 0
	for _, isOfKind := range passwordKinds {
		if strings.ContainsFunc(password, isOfKind) {
			kinds++
		}
	}
	return kinds < 3
}

func hasOtherCharacters(password string) bool {
	return strings.ContainsFunc(password, func(c rune) bool {
		for _, isOfKind := range passwordKinds {
			if isOfKind(c) {
				return false
			}
		}
		return true
	})
}

var loginPassword = checks.NewSubject(checks.Subject{
	Name:            "login_password",
	Description:     "The password that the administrator or root gets on the ECS instance to which a VMware VM is restored or migrated.",
	InFunctionsOnly: true,
	Limits: []*checks.Limit{
		{
			ID:       "login_password_length",
			Title:    "the password is too short or too long",
			Severity: checks.Error,
			Violated: password.Judged(wrongLength),
			Rule:     "A password must have 8 to 30 characters.",
			Remedy:   "Choose a password of 8 to 30 characters.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "login_password_character_types",
			Title:    "the password has too few kinds of characters",
			Severity: checks.Error,
			Violated: password.Matches("has", "fewer than three of the four kinds of characters", fewKinds),
			Rule:     "A password must have characters of at least three kinds: upper-case letters, lower-case letters, digits, special characters.",
			Remedy:   "Choose a password with characters of at least three kinds.",
			Source:   limitsPage(vmwareTitle),
		},
		{
			ID:       "login_password_special_characters",
			Title:    "the password has a character that is not allowed",
			Severity: checks.Error,
			Violated: password.Matches("has", "a character that is not allowed", hasOtherCharacters),
			Rule: "Besides the letters A to Z and a to z and the digits, " + strings.Join(strings.Split(specialCharacters, ""), " ") +
				" are the only characters that a password may have.",
			Remedy: "Choose a password without other characters, such as spaces, double quotes and backslashes.",
			Source: limitsPage(vmwareTitle),
		},
		{
			ID:        "login_password_leading_slash",
			Title:     "the password begins with a slash",
			Severity:  checks.Error,
			AppliesTo: onWindows,
			Violated:  password.Matches("begins with", "a slash", func(p string) bool { return strings.HasPrefix(p, "/") }),
			Rule:      "On Windows, a password must not begin with a slash (/).",
			Remedy:    "Choose a password that begins with another character.",
			Source:    limitsPage(vmwareTitle),
		},
	},
})
