#!/usr/bin/env bash
# SPDX-License-Identifier: MPL-2.0
#
# Builds the archives of the last commit twice, with differences that must not
# matter: the directory, the time zone, the umask, and the build cache. It fails if
# any byte differs. It does not build the SBOMs, because syft puts a date and a
# random number into each.
#
# goreleaser must be on PATH.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
command -v goreleaser >/dev/null || { echo 'goreleaser is not on PATH.' >&2; exit 1; }
commit=$(git -C "$repository" rev-parse HEAD)
[ -z "$(git -C "$repository" status --porcelain)" ] ||
	echo 'Uncommitted changes are not built.' >&2

work=$(mktemp -d)
touch "$work/log"
trap 'rm -rf "$work"' EXIT

# build DIRECTORY ZONE UMASK prints the checksums of the archives.
build() {
	(
		umask "$3" &&
			export TZ="$2" &&
			git clone --quiet --no-hardlinks "$repository" "$1" &&
			cd "$1" &&
			git checkout --quiet --detach "$commit" &&
			goreleaser release --snapshot --clean --skip=sbom,sign >"$work/log" 2>&1 &&
			cd dist &&
			sha256sum ./*.zip
	) || {
		cat "$work/log" >&2
		return 1
	}
}

build "$work/a" UTC 022 >"$work/first"
# A separate cache, because results from the first build would prove nothing.
GOCACHE=$work/cache build "$work/elsewhere/with a longer name" Asia/Shanghai 077 >"$work/second"

if ! diff -u "$work/first" "$work/second"; then
	echo 'The archives differ.' >&2
	exit 1
fi
cat "$work/first"
echo "$(wc -l <"$work/first") archives are identical, byte for byte."
