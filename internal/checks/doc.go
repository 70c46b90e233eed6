// Package checks is the engine of the provider, and the language in which limits
// are declared. It knows no limit itself: package limits declares them.
//
// # Declaring a subject
//
// A subject is declared as data: its arguments, each with its type, meaning and
// source, and its limits, each with a condition over those arguments that holds
// where the limit is violated.
//
//	var (
//		tapeLabel = checks.Text(checks.Argument{
//			Name:        "label",
//			Description: "Label of the tape.",
//			Where:       "the tape library's inventory",
//		})
//		tapeGeneration = checks.Choice(checks.Choices{
//			Values:  []string{"LTO-7", "LTO-8", "LTO-9"},
//			Folding: checks.IgnoreCase,
//		}, checks.Argument{
//			Name:        "generation",
//			Description: "Generation of the tape.",
//			Where:       "the tape's case",
//		})
//		tapeEncrypted = checks.Bool(true, checks.Argument{
//			Name:        "encrypted",
//			Null:        checks.NotSet,
//			Description: "Whether backups on the tape are encrypted.",
//			Where:       "the settings of the backup job",
//		})
//	)
//
//	var tape = checks.NewSubject(checks.Subject{
//		Name:        "tape",
//		Description: "A tape that backups are written to.",
//		Limits: []*checks.Limit{
//			{
//				ID:       "tape_label",
//				Title:    "the label is too long",
//				Severity: checks.Error,
//				Violated: tapeLabel.LongerThan(6),
//				Rule:     "A label has up to 6 characters.",
//				Remedy:   "Choose a shorter label.",
//				Source:   tapePage,
//			},
//			{
//				ID:        "tape_encryption",
//				Title:     "the tape cannot be encrypted",
//				Severity:  checks.Warning,
//				AppliesTo: tapeEncrypted.Is(true),
//				Violated:  tapeGeneration.NotIn("LTO-8", "LTO-9"),
//				Rule:      "Encryption needs a tape of generation LTO-8 or LTO-9.",
//				Remedy:    "Use a later tape, or do not encrypt the backups.",
//				Source:    tapePage,
//			},
//		},
//	})
//
// # Arguments
//
// A constructor gives an argument its type, and with it its notation in
// configurations and its predicates:
//
//   - [Bool], [Choice], [OpenChoice]: true or false, or one of several values
//   - [Text], [TextSuchAs], [NonEmptyText], [FilePath], [TextIn]: free text, which
//     messages never repeat
//   - [Count], [WholeNumber], [Days], [GiB]: numbers
//   - [Moment], [MomentOrNone], [Schedule], [ScheduleOrNone]: time
//   - [Version], [OperatingSystem], [CIDRBlocks]: what the packages beside this one
//     understand
//   - [Declare] or [OrderedOf] with a [Notation]: any other notation
//   - [SetOf], [ListOf], [ObjectOf], [ObjectsOf]: several of these
//
// A null argument is a fact that is not stated, so that limits that read it are
// unchecked; with [NotSet] it is a piece of configuration that is known not to be
// set.
//
// # Conditions
//
// Predicates of arguments ([Single.Is], [Single.In], [Single.NotIn],
// [Ordered.Above], [Ordered.Below], [TextArgument.LongerThan], [Collection.Any],
// [Objects.Lacks], ...) are joined by [And], [Or] and [Not]. [Single.Judged] and
// [Single.Matches] make predicates of any test of one value, [Compare] and
// [Computed] of several. [IsSet] asks whether configuration is set, [FirstStated]
// and [Either] join ways to state the same, and [Quietly] keeps out of messages
// what need not be said.
//
// Conditions are three-valued: null and unknown arguments leave them undecided,
// unless the others decide. What a condition reads, what made it so and what would
// decide it follow from the expression; nobody lists it.
//
// # From configuration to result
//
// Data flows one way: a configuration [Value] is decoded by [Subject.Decode], each
// [Limit] gives a [Verdict] on it ([Decoded.Judge]), and [Assess] sums the verdicts
// up as a [Result] of findings and readiness, under the users' severities and
// waivers ([Decoded.Govern]). Everything is in memory: no Terraform, no network, no
// files and no clock.
package checks
