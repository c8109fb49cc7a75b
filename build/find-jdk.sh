#!/usr/bin/env bash
# Finds the JDK that builds and runs Heddle: 25 or newer, with a compiler.
#
# Run it and it prints the JDK's home, or explains on stderr where it looked and exits with 2.
# `./heddle` sources it and calls find_jdk, which sets:
#   JDK_HOME  the home of the JDK found
#   JDK_JAVA  its `java`
# The first one that fits wins: HEDDLE_JAVA (a `java` binary or a JDK's home; nothing else is tried
# when it is set), JAVA_HOME, `java` on the PATH, then the places where JDKs are usually installed.
# HEDDLE_JVM_ROOTS (directories separated by colons) replaces these usual places.
#
# Kept to what bash 3.2 knows, which is what macOS has. A JDK's version is read from its `release`
# file: starting a JVM to ask for it would cost more than everything else the launcher does.

JDK_MINIMUM=25
JDK_LOOKED_AT=''

# Says what was looked at, for the error message.
jdk_note() { # place, what was found there
  JDK_LOOKED_AT="$JDK_LOOKED_AT  $1: $2"$'\n'
}

# Prints the file that a chain of symbolic links ends at (`readlink -f` is missing on old macOS).
jdk_resolve() { # file
  local file=$1 link
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=${file%/*}/$link ;;
    esac
  done
  printf '%s\n' "$file"
}

# Sets JDK_HOME and JDK_JAVA and returns 0 if this `java` belongs to a JDK that fits; otherwise sets
# JDK_REASON and returns 1.
jdk_try_java() { # java
  local java home version='' line key value settings
  java=$(jdk_resolve "$1")
  home=${java%/*}
  home=${home%/*}
  if [ ! -f "$java" ] || [ ! -x "$java" ]; then
    JDK_REASON='no java that can be run'
    return 1
  fi
  if [ -r "$home/release" ]; then
    while IFS='=' read -r key value || [ -n "$key" ]; do
      if [ "$key" = JAVA_VERSION ]; then version=${value//[\"$'\r']/}; fi
    done <"$home/release"
  fi
  if [ -z "$version" ]; then
    # A launcher that is not inside its JDK (macOS' /usr/bin/java, jenv): it has to be asked.
    settings=$("$1" -XshowSettings:properties -version 2>&1) || settings=''
    while IFS= read -r line; do
      case $line in
        *' java.home = '*) home=${line#* java.home = } ;;
        *' version "'*) version=${line#* version \"} version=${version%%\"*} ;;
      esac
    done <<SETTINGS
$settings
SETTINGS
    if [ -z "$version" ]; then
      JDK_REASON='it does not tell its version'
      return 1
    fi
    [ ! -x "$home/bin/java" ] || java=$home/bin/java
  fi
  local major=${version%%[!0-9]*}
  if [ "${major:-0}" -lt "$JDK_MINIMUM" ]; then
    JDK_REASON="Java $version"
    return 1
  fi
  if [ ! -x "$home/bin/javac" ]; then
    JDK_REASON="Java $version, but without javac (a JRE, not a JDK)"
    return 1
  fi
  JDK_HOME=$home
  JDK_JAVA=$java
}

jdk_try() { # place, java
  if jdk_try_java "$2"; then return 0; fi
  jdk_note "$1" "$JDK_REASON"
  return 1
}

jdk_try_roots() { # directories separated by colons
  local root home found rest="$1:"
  while [ -n "$rest" ]; do
    root=${rest%%:*}
    rest=${rest#*:}
    [ -n "$root" ] || continue
    found=''
    for home in "$root"/*; do
      # This is where a JDK on macOS has its home.
      if [ -x "$home/Contents/Home/bin/java" ]; then home=$home/Contents/Home; fi
      if [ ! -x "$home/bin/java" ]; then continue; fi
      found=yes
      jdk_try "$home" "$home/bin/java" && return 0
    done
    [ -n "$found" ] || jdk_note "$root" 'no JDK'
  done
  return 1
}

find_jdk() {
  local java
  JDK_LOOKED_AT=''
  if [ -n "${HEDDLE_JAVA-}" ]; then
    java=$HEDDLE_JAVA
    if [ -d "$java" ]; then java=${java%/}/bin/java; fi
    case $java in */*) ;; *) java=./$java ;; esac
    if jdk_try_java "$java"; then return 0; fi
    {
      echo "heddle: HEDDLE_JAVA is $HEDDLE_JAVA, which cannot be used: $JDK_REASON."
      echo "Set it to the home of a JDK $JDK_MINIMUM or newer or to its java, or unset it."
    } >&2
    return 2
  fi

  if [ -n "${JAVA_HOME-}" ]; then
    jdk_try "JAVA_HOME, $JAVA_HOME" "${JAVA_HOME%/}/bin/java" && return 0
  else
    jdk_note JAVA_HOME 'not set'
  fi

  java=$(type -P java || true)
  if [ -n "$java" ]; then
    jdk_try "java on the PATH, $java" "$java" && return 0
  else
    jdk_note 'java on the PATH' 'none'
  fi

  if [ -n "${HEDDLE_JVM_ROOTS-}" ]; then
    jdk_try_roots "$HEDDLE_JVM_ROOTS" && return 0
  else
    jdk_try_roots "/usr/lib/jvm:${HOME-}/.sdkman/candidates/java" && return 0
    if [ -x /usr/libexec/java_home ]; then
      java=$(/usr/libexec/java_home -v "$JDK_MINIMUM" 2>/dev/null || true)
      if [ -n "$java" ]; then
        jdk_try "/usr/libexec/java_home, $java" "$java/bin/java" && return 0
      else
        jdk_note "/usr/libexec/java_home -v $JDK_MINIMUM" 'none'
      fi
    fi
  fi

  {
    echo "heddle: no JDK $JDK_MINIMUM or newer was found. Looked at:"
    printf '%s' "$JDK_LOOKED_AT"
    echo "Install one (https://adoptium.net has builds for every system; on Debian and Ubuntu:"
    echo "apt-get install openjdk-$JDK_MINIMUM-jdk), or set HEDDLE_JAVA to the home of one."
  } >&2
  return 2
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  find_jdk || exit $?
  printf '%s\n' "$JDK_HOME"
fi
