/// Names the dominant language of a text: by script first, by function words within a script.
struct LanguageDetector {
  let source: Source
  let lines: [Line]

  /// Returns a BCP 47 tag, or nil for a text without letters enough.
  func detect() -> String? {
    var han = 0, kana = 0, hangul = 0, latin = 0, cyrillic = 0, greek = 0, arabic = 0, hebrew = 0,
      devanagari = 0, thai = 0
    var others = ScriptLanguages()
    var persian = 0, simplified = 0, traditional = 0, scanned = 0
    for line in lines where scanned < 200_000 {
      scanned += Int(line.end) - Int(line.start)
      var offset = Int(line.start)
      let end = min(Int(line.end), offset + 60_000)
      while offset < end {
        let byte = source.bytes[offset]
        if byte < 0x80 {
          latin += ByteRuns.isSmallLetter(byte | 0x20) ? 1 : 0
          offset += 1
          continue
        }
        let next = source.scalar(at: offset)
        offset += next.length
        switch next.value {
        case 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
        case 0x370...0x3FF, 0x1F00...0x1FFF: greek += 1
        case 0x400...0x52F: cyrillic += 1
        case 0x590...0x5FF: hebrew += 1
        case 0x620...0x6FF:
          arabic += 1
          if [0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9].contains(next.value) { persian += 1 }
        // Many scripts of India end sentences with these two.
        case 0x964, 0x965: break
        case 0x900...0x97F: devanagari += 1
        case 0xE00...0xE7F: thai += 1
        case 0x3041...0x30FF: kana += 1
        case 0xAC00...0xD7A3: hangul += 1
        case 0x3400...0x9FFF, 0x20000...0x3FFFD:
          han += 1
          if ChineseScripts.isSimplified(next.value) { simplified += 1 }
          if ChineseScripts.isTraditional(next.value) { traditional += 1 }
        case 0x530...0x1800: others.add(next.value)
        default: break
        }
      }
    }
    // An ideograph or syllable carries about as much as three letters.
    let counts: [(String, Int)] = [
      ("latin", latin), ("el", greek * 1), ("cyrillic", cyrillic), ("he", hebrew), ("ar", arabic),
      ("hi", devanagari), ("th", thai),
      ("ko", hangul * 3), ("cjk", (han + kana) * 3), others.most,
    ]
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 >= 2 else { return nil }
    switch best.0 {
    case "cjk":
      if kana * 8 > han { return "ja" }
      return traditional > simplified ? "zh-Hant" : "zh-Hans"
    case "ar": return persian * 25 > arabic ? "fa" : "ar"
    case "latin": return byWords(among: nil)
    case "cyrillic": return byWords(among: ["ru", "uk", "bg"]) ?? "ru"
    default: return best.0
    }
  }

  /// The language most of whose function words occur.
  private func byWords(among allowed: [String]?) -> String? {
    let lexicon = Lexicon.builtIn
    var counts = [Float](repeating: 0, count: 64)
    var words = 0
    for line in lines where words < 8000 {
      var offset = Int(line.start)
      let end = min(Int(line.end), offset + 40_000)
      while offset < end {
        var hash = PhraseHash()
        let start = offset
        while offset < end {
          let next = source.scalar(at: offset)
          let class_ = ScalarClass.of(next.value)
          guard class_.isLetter || class_ == .mark || next.value == 0x27 || next.value == 0x2019
          else { break }
          hash.add(next.value)
          offset += next.length
        }
        if offset > start {
          words += 1
          if lexicon.topics(hash.value).contains(.function), let entry = lexicon.entry(hash.value) {
            // A word several languages share says less.
            let weight = 1 / Float(entry.languages.nonzeroBitCount)
            var languages = entry.languages
            while languages != 0 {
              counts[languages.trailingZeroBitCount] += weight
              languages &= languages - 1
            }
          }
        } else {
          offset += source.scalar(at: offset).length
        }
      }
    }
    var best: Int?
    for (index, language) in lexicon.languages.enumerated()
    where counts[index] > 0 && (allowed?.contains(language) ?? true) {
      if counts[index] > best.map({ counts[$0] }) ?? 0 { best = index }
    }
    guard let best, counts[best] >= 1 || words < 40 else { return nil }
    return lexicon.languages[best]
  }
}

/// Characters that tell the two Chinese scripts apart: pairs of a simplified form and its
/// traditional one, common in running text.
enum ChineseScripts {
  private static let simplifiedForms = IdeographSet(
    "这们个来时说对国会过还没为样种后发经点开问车东书长门马见亲觉让话谁语钟电学气实现动产业务员应该认识议论记许设证评词试详误读课谈请谢头买卖图团园围双变叶号听吗岁岛师归当录总战户执扩扫报护拥择换据断无旧显晓术机杀权条极构标树桥梦检楼欢欧残毁毕洁济浅测浓涛润渐温湾灭灯灵炉烂热爱爷状独狭猎猫环玛电画畅疗疯皱监盖盘矿码础离积称稳穷窃竞笔笼签简粮紧红约级纪纯纸线组细终织绍结给络绝统继绩绪续维绿缓编缘"
  )
  private static let traditionalForms = IdeographSet(
    "這們個來時說對國會過還沒為樣種後發經點開問車東書長門馬見親覺讓話誰語鐘電學氣實現動產業務員應該認識議論記許設證評詞試詳誤讀課談請謝頭買賣圖團園圍雙變葉號聽嗎歲島師歸當錄總戰戶執擴掃報護擁擇換據斷無舊顯曉術機殺權條極構標樹橋夢檢樓歡歐殘毀畢潔濟淺測濃濤潤漸溫灣滅燈靈爐爛熱愛爺狀獨狹獵貓環瑪電畫暢療瘋皺監蓋盤礦碼礎離積稱穩窮竊競筆籠簽簡糧緊紅約級紀純紙線組細終織紹結給絡絕統繼績緒續維綠緩編緣"
  )

  static func isSimplified(_ scalar: UInt32) -> Bool {
    simplifiedForms.contains(scalar) && !traditionalForms.contains(scalar)
  }

  static func isTraditional(_ scalar: UInt32) -> Bool {
    traditionalForms.contains(scalar) && !simplifiedForms.contains(scalar)
  }
}

/// Ideographs of the main block, one bit each.
private struct IdeographSet {
  private var bits = [UInt64](repeating: 0, count: (0xA000 - 0x4E00) / 64)

  init(_ text: String) {
    for scalar in text.unicodeScalars where (0x4E00..<0xA000).contains(scalar.value) {
      bits[Int(scalar.value - 0x4E00) / 64] |= 1 << UInt64((scalar.value - 0x4E00) % 64)
    }
  }

  func contains(_ scalar: UInt32) -> Bool {
    (0x4E00..<0xA000).contains(scalar)
      && bits[Int(scalar - 0x4E00) / 64] & 1 << UInt64((scalar - 0x4E00) % 64) != 0
  }
}
