# Tables of libraries and their jars, for the scripts of acceptance/suites and acceptance/libraries; to be
# sourced. They set `table`, the file, and `begins`, the word with which a part of it begins, and have `fail`.

# The values of a key in a part of the table: values NAME KEY
values() {
  awk -v name="$1" -v key="$2" -v begins="$begins" '
    $1 == begins { inside = $2 == name }
    inside && $1 == key { sub(/^[^ ]+ +/, ""); print }' "$table"
}

# Fetches jars from Maven Central, exactly those that are listed: fetch_jars NAME DIRECTORY LIST
# LIST has a line for each, group:artifact:version[:classifier].
fetch_jars() {
  local name=$1 directory=$2/jars list=$3 pom=$2/pom.xml log=$2/fetch.log
  if [ -f "$directory/list" ] && [ "$(cat "$directory/list")" = "$list" ]; then return; fi
  rm -rf "$directory"
  mkdir -p "$directory"
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>jars</groupId>'
    echo "<artifactId>$name</artifactId><version>1</version><packaging>pom</packaging><dependencies>"
    echo "$list" | awk -F: '{
      classifier = $4 == "" ? "" : "<classifier>" $4 "</classifier>"
      print "<dependency><groupId>" $1 "</groupId><artifactId>" $2 "</artifactId><version>" $3 \
        "</version>" classifier "</dependency>" }'
    echo '</dependencies></project>'
  } >"$pom"
  echo "fetching the jars of $name" >&2
  "$root/mvnw" -B -q -f "$pom" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DexcludeTransitive=true -DoutputDirectory="$directory" >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    fail "the jars of $name could not be fetched; the log is $log"
  }
  echo "$list" >"$directory/list"
}
