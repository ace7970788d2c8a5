internal import DocumentAST
import DocumentConversion
internal import Hashing

/// Does conversions that arrive as lines of JSON, and answers each with a line of JSON: for engines that spread work over
/// processes and machines.
///
/// The protocol is described in the article *WorkerProtocol* of the documentation. Every line is answered, in order; a bad one
/// with an error object.
public struct Worker: Sendable {
  /// The bytes of a line beyond which a job is refused. Default 64 MB.
  public var maximumLineLength = 64 << 20
  /// `SOURCE_DATE_EPOCH` for the jobs.
  public var sourceDateEpoch: Int?

  /// Creates a worker.
  public init() {}

  /// Answers one line with one line, without line ends.
  ///
  /// - Complexity: That of the conversion, besides O(n) in the line.
  public func answer(to line: [UInt8]) -> [UInt8] {
    var id: JSONValue?
    do throws(ConversionError) {
      let value = try Self.value(of: line)
      id = value["id"]
      let job = try WorkerJob(value, sourceDateEpoch: sourceDateEpoch)
      return try answer(to: job)
    } catch {
      return Self.answer(to: id, failedWith: error)
    }
  }

  /// The answer to a line that was longer than allowed.
  public func answerToLongLine() -> [UInt8] {
    let error = ConversionError(
      .limit, "The line is longer than \(maximumLineLength) bytes", hint: "--max-line")
    return Self.answer(to: nil, failedWith: error)
  }

  private static func value(of line: [UInt8]) throws(ConversionError) -> JSONValue {
    do throws(JSONFault) {
      return try JSONText(line).root
    } catch {
      throw ConversionError(
        .data, line: 1, column: error.offset + 1, "This is not JSON: \(error.message)")
    }
  }

  private func answer(to job: WorkerJob) throws(ConversionError) -> [UInt8] {
    guard let output = job.output else {
      let (bytes, findings) = try result(of: job)
      return Self.answer(to: job, bytes, findings)
    }
    if case .file(let input) = job.input, InputFile.isSame(input, output) {
      throw ConversionError(.usage, file: output, "The output would replace the input")
    }
    let (bytes, findings) = try result(of: job)
    try AtomicFile.write(bytes, to: output)
    return JSONWriter.bytes { json in
      Self.begin(&json, job.id, isOK: true)
      json.member("output", output)
      Self.end(&json, bytes, findings)
    }
  }

  private func result(of job: WorkerJob) throws(ConversionError) -> ([UInt8], [Finding]) {
    switch job.input {
    case .file(let path): return try job.conversion.convert(file: path)
    case .bytes(let bytes, let name): return try job.conversion.convert(bytes, named: name)
    }
  }

  // MARK: Answers

  private static func answer(
    to job: WorkerJob, _ bytes: [UInt8], _ findings: [Finding]
  ) -> [UInt8] {
    JSONWriter.bytes { json in
      begin(&json, job.id, isOK: true)
      if job.isText {
        json.key("text")
        bytes.withUnsafeBufferPointer { json.string($0) }
      } else {
        json.key("base64")
        json.base64(bytes)
      }
      end(&json, bytes, findings)
    }
  }

  private static func end(_ json: inout JSONWriter, _ bytes: [UInt8], _ findings: [Finding]) {
    json.member("byteCount", bytes.count)
    json.member("sha256", hexadecimal(SHA256.digest(of: bytes)))
    json.member("findings", findings) { $1.write(to: &$0) }
    json.endObject()
  }

  private static func answer(to id: JSONValue?, failedWith error: ConversionError) -> [UInt8] {
    JSONWriter.bytes { json in
      begin(&json, id, isOK: false)
      json.member("error", error) { $1.write(to: &$0) }
      json.endObject()
    }
  }

  private static func begin(_ json: inout JSONWriter, _ id: JSONValue?, isOK: Bool) {
    json.beginObject()
    if let id {
      json.key("id")
      json.verbatim(id)
    }
    json.key("ok")
    json.boolean(isOK)
  }
}
