internal import DocumentAST
import DocumentConversion

extension LibraryReport {
  /// The report as JSON: counts, then a line for each text.
  public var json: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.member("format", "library-report/1")
        json.member("tool", Conversion.version)
        json.seconds(seconds)
        for status in Status.allCases {
          json.key(status.rawValue)
          json.number(count(status))
        }
        json.key("documents")
        json.array { json in
          for document in documents {
            json.breakLine()
            document.write(to: &json)
          }
        }
        json.breakLine()
        json.key("findings")
        json.array { json in for finding in findings { finding.write(to: &json) } }
        json.key("failures")
        json.array { json in for failure in failures { failure.write(to: &json) } }
        json.paths("written", written)
        json.paths("kept", kept)
        json.paths("removed", removed)
      }
      json.breakClosingLine()
    }
  }
}

extension LibraryReport {
  /// A line of JSON for who watches a run.
  package static func progressLine(wrote path: String) -> String {
    let bytes = JSONWriter.bytes { json in json.object { $0.member("wrote", path) } }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LibraryReport.Document {
  /// A line of JSON for who watches a run.
  package func progressLine(done: Int, of total: Int) -> String {
    let bytes = JSONWriter.bytes { json in
      json.object { json in
        json.member("done", done)
        json.member("total", total)
        json.member("document", self) { $1.write(to: &$0) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("status", status.rawValue)
      if error == nil { json.seconds(seconds) }
      json.paths("outputs", outputs)
      json.member("findings", findings) { $1.write(to: &$0) }
      json.member("error", error) { $1.write(to: &$0) }
    }
  }
}

extension JSONWriter {
  /// Writes a time, to the millionth of a second.
  mutating func seconds(_ seconds: Double) {
    key("seconds")
    number((seconds * 1e6).rounded() / 1e6)
  }

  mutating func paths(_ name: StaticString, _ paths: [String]) {
    guard !paths.isEmpty else { return }
    key(name)
    array { json in for path in paths { json.string(path) } }
  }
}

extension Finding {
  func write(to json: inout JSONWriter) {
    json.object { $0.members(of: self) }
  }
}

extension ConversionError {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", "\(kind)")
      json.member("status", Int(kind.exitStatus))
      json.member("file", file)
      json.member("line", line)
      json.member("column", column)
      json.member("message", reason)
      json.member("hint", hint)
    }
  }
}
