package checks

// Told tells when resources tell all that the limit reads, and the paths of the
// arguments that keep it from being told at plan. Configuration that is not set
// is known, and the moment that is judged has a default.
func (l *Limit) Told() (told Told, missing []string) {
	late := map[Told][]string{}
	for _, a := range l.reads() {
		if a != at.Argument && a.Told != AtPlan && (a.Null == NotTold || a.Told == AfterApply) {
			late[a.Told] = append(late[a.Told], a.path().String())
		}
	}
	for _, t := range []Told{ByNoResource, AfterApply} {
		if len(late[t]) > 0 {
			return t, late[t]
		}
	}
	return AtPlan, nil
}
