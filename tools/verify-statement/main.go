// verify-statement FILE.zip [GENESIS-HASH] checks a statement with Go's own checksum-database code
// (golang.org/x/mod/sumdb/note and tlog) and nothing of Entente. It exits 0 where the statement is of the plan whose
// genesis hash was given, 1 where it is refused, 2 where no hash was given: consistent, origin unproven.
//
//	apt-get install golang-go golang-golang-x-mod-dev
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o verify-statement tools/verify-statement/main.go
package main

import (
	"archive/zip"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type party struct {
	Letter, Origin, LogKey, CosignKey, RootKey string
}

type genesis struct {
	Parties []party
}

// A period is a key and the sizes of each log up to which it counts; nil: it is the last.
type period struct {
	vkey  string
	until map[string]int64
}

type keyChange struct {
	Plan, Party, Log, Role, OldKey, NewKey string
	Until                                  map[string]int64
	Size                                   int64
}

type entry struct {
	V         int
	Plan, Log string
	Seq       int64
	Sd        []string `json:"_sd"`
}

func refuse(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "REFUSED: "+format+"\n", args...)
	os.Exit(1)
}

func check(err error, where string) {
	if err != nil {
		refuse("%s: %v", where, err)
	}
}

// cosigner verifies C2SP cosignature/v1 lines (type 0x04), which x/mod does not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
	time *int64
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	t := binary.BigEndian.Uint64(sig)
	*c.time = int64(t)
	return ed25519.Verify(c.key, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", t, msg)), sig[8:])
}

func verifier(vkey string, time *int64) note.Verifier {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		refuse("not a key: %s", vkey)
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	check(err, "key")
	if len(typed) == 33 && typed[0] == 4 {
		sum := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
		id := binary.BigEndian.Uint32(sum[:4])
		if fmt.Sprintf("%08x", id) != parts[1] {
			refuse("not a key: %s", vkey)
		}
		return cosigner{parts[0], id, ed25519.PublicKey(typed[1:]), time}
	}
	v, err := note.NewVerifier(vkey)
	check(err, "key")
	return v
}

// open opens a note. Bits that a signature's Base64 does not use must be zero: x/mod overlooks them, and so a changed byte.
func open(msg []byte, where string, verifiers ...note.Verifier) *note.Note {
	for _, line := range strings.Split(string(msg), "\n") {
		words := strings.Fields(line)
		if !strings.HasPrefix(line, "\u2014 ") || len(words) != 3 {
			continue
		}
		if _, err := base64.StdEncoding.Strict().DecodeString(words[2]); err != nil {
			refuse("%s: a signature is not written as it is made", where)
		}
	}
	n, err := note.Open(msg, note.VerifierList(verifiers...))
	check(err, where)
	return n
}

// signedBy opens a note and asks that each of the keys has signed it.
func signedBy(msg []byte, where string, vkeys ...string) *note.Note {
	var list []note.Verifier
	for _, vkey := range vkeys {
		var unused int64
		list = append(list, verifier(vkey, &unused))
	}
	n := open(msg, where, list...)
	if len(n.Sigs) != len(vkeys) {
		refuse("%s: a signature is missing", where)
	}
	return n
}

func current(periods []period, log string, size int64) string {
	for _, p := range periods {
		if p.until == nil || size <= p.until[log] {
			return p.vkey
		}
	}
	return ""
}

func parseStatement(text, first string, into any) bool {
	lines := strings.Split(text, "\n")
	return len(lines) == 3 && lines[0] == first && lines[2] == "" && json.Unmarshal([]byte(lines[1]), into) == nil
}

func readZip(path string) (map[string][]byte, []string) {
	r, err := zip.OpenReader(path)
	check(err, "zip")
	known := regexp.MustCompile(`^(genesis|key-\d{3}\.note|policy-[a-z]|entry-[a-z]-(0|[1-9]\d{0,15})\.(json|tlog-proof)|disclosures\.jsonl|blob-[0-9a-f]{64})$`)
	files := map[string][]byte{}
	var names []string
	for _, f := range r.File {
		if _, twice := files[f.Name]; twice || !known.MatchString(f.Name) || f.UncompressedSize64 > 1<<26 {
			refuse("file %q", f.Name)
		}
		in, err := f.Open()
		check(err, f.Name)
		files[f.Name], err = io.ReadAll(in)
		check(err, f.Name)
		names = append(names, f.Name)
	}
	sort.Strings(names)
	return files, names
}

// applyKey takes the next key statement of a chain.
func applyKey(msg []byte, name, plan string, g genesis, chains map[string][]period) {
	cut := bytes.LastIndex(msg, []byte("\n\n"))
	if cut < 0 {
		refuse("%s", name)
	}
	text := string(msg[:cut+1])
	var c keyChange
	isResume := parseStatement(text, "entente-resume/v1", &c)
	if isResume {
		c.Party, c.Role, c.Until = c.Log, "log", map[string]int64{c.Log: c.Size}
	}
	isRotate := !isResume && parseStatement(text, "entente-rotate/v1", &c)
	if !isResume && !isRotate && !parseStatement(text, "entente-revoke/v1", &c) {
		refuse("%s: unknown statement", name)
	}
	chain := chains[c.Party+c.Role]
	if len(chain) == 0 {
		refuse("%s: no such key", name)
	}
	last := chain[len(chain)-1].vkey
	var signers []string
	for _, p := range g.Parties {
		if isResume || (!isRotate && p.Letter == c.Party) {
			signers = append(signers, p.RootKey)
		}
	}
	if isRotate {
		signers = []string{last}
	}
	if isResume {
		c.OldKey = last
	}
	if c.Plan != plan || c.OldKey != last {
		refuse("%s: of another plan or key", name)
	}
	signedBy(msg, name, append(signers, c.NewKey)...)
	chain[len(chain)-1].until = c.Until
	chains[c.Party+c.Role] = append(chain, period{c.NewKey, nil})
}

func keyPeriod(chains map[string][]period, letter, role, log string, size int64) string {
	return current(chains[letter+role], log, size)
}

// proof is one entry's place under a checkpoint.
type proof struct {
	index      int64
	path       tlog.RecordProof
	checkpoint []byte
}

func parseProof(file []byte, where string) proof {
	head, checkpoint, found := strings.Cut(string(file), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		refuse("%s: not a proof", where)
	}
	digits, isIndex := strings.TrimPrefix(lines[1], "index "), strings.HasPrefix(lines[1], "index ")
	index, err := strconv.ParseInt(digits, 10, 64)
	if !isIndex || err != nil || digits != strconv.FormatInt(index, 10) {
		refuse("%s: index", where)
	}
	p := proof{index: index, checkpoint: []byte(checkpoint)}
	for _, line := range lines[2:] {
		h, err := tlog.ParseHash(line)
		if err != nil || h.String() != line {
			refuse("%s: hash", where)
		}
		p.path = append(p.path, h)
	}
	return p
}

// checkEntry proves one entry: signed by its log, cosigned by all others, in the tree.
func checkEntry(stem, plan string, files map[string][]byte, g genesis, chains map[string][]period) entry {
	data, hasData := files[stem+".json"]
	file, hasProof := files[stem+".tlog-proof"]
	if !hasData || !hasProof {
		refuse("%s: a file is missing", stem)
	}
	parts := strings.Split(stem, "-")
	letter := parts[1]
	var e entry
	check(json.Unmarshal(data, &e), stem)
	if e.V != 1 || e.Plan != plan || e.Log != letter || strconv.FormatInt(e.Seq, 10) != parts[2] {
		refuse("%s: of another place", stem)
	}
	p := parseProof(file, stem)
	if p.index != e.Seq {
		refuse("%s: index", stem)
	}
	cut := bytes.LastIndex(p.checkpoint, []byte("\n\n"))
	if cut < 0 {
		refuse("%s: checkpoint", stem)
	}
	lines := strings.Split(string(p.checkpoint[:cut+1]), "\n")
	if len(lines) != 4 {
		refuse("%s: checkpoint", stem)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	root, rootErr := tlog.ParseHash(lines[2])
	logKey := keyPeriod(chains, letter, "log", letter, size)
	isForm := err == nil && rootErr == nil && lines[1] == strconv.FormatInt(size, 10) && root.String() == lines[2]
	if !isForm || lines[0] != strings.SplitN(logKey, "+", 2)[0] {
		refuse("%s: checkpoint", stem)
	}
	verifiers := []note.Verifier{verifier(logKey, new(int64))}
	times := map[string]*int64{}
	for _, other := range g.Parties {
		if other.Letter != letter {
			times[other.Letter] = new(int64)
			verifiers = append(verifiers, verifier(keyPeriod(chains, other.Letter, "cosign", letter, size), times[other.Letter]))
		}
	}
	n := open(p.checkpoint, stem, verifiers...)
	if len(n.Sigs) != len(g.Parties) {
		refuse("%s: not registered by all others", stem)
	}
	check(tlog.CheckRecord(p.path, size, root, p.index, tlog.RecordHash(data)), stem)
	fmt.Printf("ENTRY %s:%d %s\n", letter, e.Seq, data)
	for _, other := range g.Parties {
		if t, isOther := times[other.Letter]; isOther {
			fmt.Printf("  registered by %s at %s\n", other.Letter, time.Unix(*t, 0).UTC().Format(time.RFC3339))
		}
	}
	return e
}

func checkDisclosures(file []byte, entries []entry) {
	if len(file) == 0 || file[len(file)-1] != '\n' {
		refuse("disclosures")
	}
	for _, raw := range strings.Split(string(file[:len(file)-1]), "\n") {
		sum := sha256.Sum256([]byte(base64.RawURLEncoding.EncodeToString([]byte(raw))))
		digest := base64.RawURLEncoding.EncodeToString(sum[:])
		found := false
		for _, e := range entries {
			for _, d := range e.Sd {
				found = found || d == digest
			}
		}
		if !found {
			refuse("disclosure %s", raw)
		}
		fmt.Printf("  disclosed %s\n", raw)
	}
}

// isNamed tells whether an entry or a disclosure names the blob.
func isNamed(hash string, files map[string][]byte) bool {
	for name, data := range files {
		isText := strings.HasSuffix(name, ".json") || name == "disclosures.jsonl"
		if isText && bytes.Contains(data, []byte(`"`+hash+`"`)) {
			return true
		}
	}
	return false
}

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fmt.Fprintln(os.Stderr, "usage: verify-statement FILE.zip [GENESIS-HASH]")
		os.Exit(1)
	}
	files, names := readZip(os.Args[1])
	msg := files["genesis"]
	cut := bytes.LastIndex(msg, []byte("\n\n"))
	if cut < 0 {
		refuse("genesis")
	}
	text := msg[:cut+1]
	sum := sha256.Sum256(text)
	plan := base64.RawURLEncoding.EncodeToString(sum[:])
	if len(os.Args) == 3 && os.Args[2] != plan {
		refuse("genesis hash")
	}
	var g genesis
	if !parseStatement(string(text), "entente-genesis/v1", &g) || len(g.Parties) < 2 {
		refuse("genesis")
	}
	var roots []string
	chains := map[string][]period{}
	for _, p := range g.Parties {
		roots = append(roots, p.RootKey)
		chains[p.Letter+"log"] = []period{{p.LogKey, nil}}
		chains[p.Letter+"cosign"] = []period{{p.CosignKey, nil}}
	}
	signedBy(msg, "genesis", roots...)
	for _, name := range names {
		if strings.HasPrefix(name, "key-") {
			applyKey(files[name], name, plan, g, chains)
		}
	}
	var entries []entry
	for _, name := range names {
		stem := strings.TrimSuffix(strings.TrimSuffix(name, ".json"), ".tlog-proof")
		if strings.HasPrefix(name, "entry-") && (strings.HasSuffix(name, ".json") || files[stem+".json"] == nil) {
			entries = append(entries, checkEntry(stem, plan, files, g, chains))
		}
	}
	if len(entries) == 0 {
		refuse("no entry")
	}
	if file, found := files["disclosures.jsonl"]; found {
		checkDisclosures(file, entries)
	}
	for _, name := range names {
		hash, isBlob := strings.TrimPrefix(name, "blob-"), strings.HasPrefix(name, "blob-")
		sum := sha256.Sum256(files[name])
		if isBlob && (hex.EncodeToString(sum[:]) != hash || !isNamed(hash, files)) {
			refuse("%s", name)
		}
	}
	if len(os.Args) == 2 {
		fmt.Println("CONSISTENT, ORIGIN UNPROVEN: compare the genesis hash on paper with " + plan)
		os.Exit(2)
	}
	fmt.Println("VERIFIED: statement of the plan " + plan)
}
