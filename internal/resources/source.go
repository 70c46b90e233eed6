// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// A source is where a value comes from in a resource: for users who write it
// themselves, as an expression, and as a function of the resource. A test holds that
// both return the same.
type source struct {
	// reads are the attributes, as schemas name them: lifecycle_rule.transitions.days.
	reads []string
	// anyDecides says that one of these attributes is enough.
	anyDecides bool
	// ifSet says that the resource does not have the value if these are not set.
	ifSet bool
	// hcl is the expression, in which @ stands for the resource.
	hcl   string
	value func(node) checks.Value
	// inner are the attributes of an object, or of each object in a list.
	inner []Rule
	// each is the attribute with the objects of that list.
	each string
}

// attribute is an attribute, or one in a block of which there is at most one. As in
// all attributes, 0 and the empty string mean that it is not set, because providers
// often store them in place of null.
func attribute(steps ...string) source {
	return source{
		reads: []string{strings.Join(steps, ".")},
		hcl:   single(steps),
		value: func(n node) checks.Value {
			for _, step := range steps[:len(steps)-1] {
				n = n.attribute(step).only()
			}
			return n.attribute(steps[len(steps)-1]).scalar()
		},
	}
}

// single is the expression for an attribute in nested blocks of which there is at
// most one. It is null if there is none.
func single(steps []string) string {
	expression := "@." + steps[0]
	for _, step := range steps[1:] {
		expression = "one(" + expression + "[*]." + step + ")"
	}
	return expression
}

// or is the source with a default, in HCL, in place of null.
func (s source) or(fallback string) source {
	plain := s.value
	s.hcl = "coalesce(" + s.hcl + ", " + strconv.Quote(fallback) + ")"
	s.value = func(n node) checks.Value {
		v := plain(n)
		if v.IsNull() && !v.IsUnstated() {
			return checks.StringValue(fallback).At(n.at)
		}
		return v
	}
	return s
}

// constant is a value that follows from the existence of the resource.
func constant(value checks.Value, hcl string) source {
	return source{hcl: hcl, value: func(node) checks.Value { return value }}
}

// elementsOf is a list or set as it is.
func elementsOf(name string) source {
	return source{
		reads: []string{name},
		hcl:   "@." + name,
		value: func(n node) checks.Value {
			return n.attribute(name).collect(func(element node) []checks.Value { return []checks.Value{element.value.At(element.at)} })
		},
	}
}

// every is a list of the values of an attribute of each block.
func every(block, name string) source {
	return source{
		reads: []string{block + "." + name},
		hcl:   "@." + block + "[*]." + name,
		value: func(n node) checks.Value {
			return n.attribute(block).collect(func(element node) []checks.Value {
				return []checks.Value{element.attribute(name).scalar()}
			})
		},
	}
}

// anyTrue is whether an attribute is true in one of the blocks. Without any, it is not
// known, because the provider does not always read them.
func anyTrue(block, name string) source {
	return source{
		reads: []string{block + "." + name},
		hcl:   "length(@." + block + ") == 0 ? null : anytrue(@." + block + "[*]." + name + ")",
		value: func(n node) checks.Value {
			elements, v := n.attribute(block).elements()
			if elements == nil {
				return v
			}
			at := n.at.Attribute(block).Element(checks.EveryElement).Attribute(name)
			if len(elements) == 0 {
				return checks.NullValue().At(at)
			}
			result := checks.BoolValue(false)
			for _, element := range elements {
				switch value := element.attribute(name).value; {
				case value.Equal(checks.BoolValue(true)):
					return value.At(element.attribute(name).at)
				case value.IsUnknown() || value.IsUnstated():
					result = value
				}
			}
			return result.At(at)
		},
	}
}

// number is the number of elements of a collection.
func number(name string) source {
	return source{
		reads: []string{name},
		hcl:   "length(coalesce(@." + name + ", []))",
		value: func(n node) checks.Value {
			collection := n.attribute(name)
			elements, v := collection.elements()
			switch {
			case v.IsNull() && !v.IsUnstated():
				return checks.IntegerValue(0)
			case elements == nil:
				return v
			case collection.value.IsSet() && slices.ContainsFunc(elements, func(e node) bool { return e.value.IsUnknown() }):
				return checks.UnknownValue().At(collection.at) // two unknown elements may turn out to be the same
			}
			return checks.IntegerValue(int64(len(elements)))
		},
	}
}

// atLeastOne is the number of elements of a collection, or null if there is none, because
// what is created may have some that the configuration does not mention.
func atLeastOne(name string) source {
	s := number(name)
	s.hcl = s.hcl + " == 0 ? null : " + s.hcl
	s.value = func(n node) checks.Value {
		v := number(name).value(n)
		if v.IsZero() {
			return checks.UnstatedValue("does not say how many there are").At(n.at.Attribute(name))
		}
		return v
	}
	return s
}

// trueIfAny is true if a collection has an element, and null otherwise, because the
// collection is not complete.
func trueIfAny(name, why string) source {
	s := number(name)
	s.hcl += " > 0 ? true : null"
	s.value = func(n node) checks.Value {
		collection := n.attribute(name)
		elements, v := collection.elements()
		switch {
		case v.IsUnknown() || v.IsUnstated():
			return v
		case len(elements) == 0:
			return checks.UnstatedValue(why).At(collection.at)
		default:
			return checks.BoolValue(true)
		}
	}
	return s
}

// object is an object whose attributes come from the resource.
func object(inner ...Rule) source {
	s := source{inner: inner, value: func(n node) checks.Value { return objectOf(n, inner) }}
	s.hcl, s.reads = objectExpression(inner, "@")
	return s
}

// objects is a list of objects, one for each element of an attribute.
func objects(name, element string, inner ...Rule) source {
	s := source{inner: inner, each: name, value: func(n node) checks.Value {
		return n.attribute(name).collect(func(element node) []checks.Value {
			return []checks.Value{objectOf(element, inner)}
		})
	}}
	expression, reads := objectExpression(inner, element)
	s.hcl = "[for " + element + " in @." + name + " : " + expression + "]"
	s.reads = append(s.reads, name)
	for _, each := range reads {
		s.reads = append(s.reads, name+"."+each)
	}
	return s
}

func objectOf(n node, rules []Rule) checks.Value {
	if n.value.IsUnknown() {
		return n.value.At(n.at)
	}
	attributes := make(map[string]checks.Value, len(rules))
	for _, rule := range rules {
		attributes[rule.Argument] = rule.value(n)
	}
	return checks.ObjectValue(attributes).At(n.at)
}

// objectExpression writes an object, and returns which attributes it reads.
func objectExpression(rules []Rule, of string) (expression string, reads []string) {
	parts := make([]string, len(rules))
	for i, rule := range rules {
		parts[i] = rule.Argument + " = " + rule.expression(of)
		reads = append(reads, rule.reads...)
	}
	return "{ " + strings.Join(parts, ", ") + " }", reads
}

// expression is the expression for a resource or an object in it.
func (s source) expression(of string) string { return strings.ReplaceAll(s.hcl, "@", of) }

// custom is a source with a value of its own, for what the other sources cannot
// express.
func custom(hcl string, value func(node) checks.Value, reads ...string) source {
	return source{hcl: hcl, value: value, reads: reads}
}

// inFunctions is a source for which there is no expression, because only a function can
// tell what it leaves open from what is not set.
func inFunctions(value func(node) checks.Value, reads ...string) source {
	return source{value: value, reads: reads}
}

// onlyIfSet is a source that has no value if the configuration does not set it.
func onlyIfSet(s source) source {
	s.ifSet = true
	return s
}

// Paths returns the attributes that the source reads, as schemas name them:
// lifecycle_rule.transitions.storage_class.
func (s source) Paths() []string { return s.reads }
