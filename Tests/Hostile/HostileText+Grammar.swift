extension HostileText {
  /// Texts as they should be.
  static func examples(of surface: Surface) -> [String] {
    switch surface {
    case .line: lines
    case .table: tables
    case .coordinate:
      [
        "2022", "2022/rancangan", "2022/penetapan@2021-09-30", "2022/rancangan~480",
        "2022@today", "2022/pergeseran-12@2022-02-28~2021-10-05", "2.17.08.2.01.01",
        "2022/dpa~2021-03-16T02:10:00Z", "2021-03-16", "23:59:60", "+07:00",
        "2.17.08.2.01.01#2=+315.000.000,50", "refocusing: perintah",
        String(repeating: "a", count: 32),
      ]
    case .amount:
      [
        "315000000", "315.000.000", "315.000.000,50", "kosong", "Rp 1.234", "99.999.999.999.999",
        "110 UM", "12,5 %", "0,00", "1.166.815.000",
      ]
    case .proof:
      [
        "c2sp.org/tlog-proof@v1\nextra e30=\nindex 0\n\(hash)\n\n\(head)",
        "c2sp.org/tlog-proof@v1\nindex 6\n\(hash)\n\(hash)\n\n\(head)\n\(signature)",
        "old 3\n\(hash)\n\n\(head)",
      ]
    case .checkpoint:
      [
        head, "lumajangkab.go.id/renja 0 \(hash)", head.replacing("\n", with: "\r\n"),
        head + "\n" + signature,
      ]
    case .note:
      [
        head + "\n" + signature, "example.org+1a2b3c4d+Ae\(hash)",
        "teks\n\n" + signature + signature,
      ]
    case .policy:
      [
        "{}",
        #"{"actors":{"perencana":["siti","*"],"*":[]},"types":{"pagu-changed":["perencana"]}}"#,
        #"{"types":{"*":["perencana"],"retracted":[]}}"#,
      ]
    }
  }

  /// What the language of a surface is made of.
  static func pieces(of surface: Surface) -> [String] {
    switch surface {
    case .line:
      [
        "{", "}", "[", "]", ":", ",", "{\"", "\":", "\\u0000", "\\ud800", "\\udc00", "\\u00e9",
        "\"seq\":1,", "\"seq\":18446744073709551616", "\"data\":{}", "\"batch\":\"2/1\"", "true",
        "1.00", "NaN", "\"recorded\":\"9999-12-31T23:59:60Z\"", "\"type\":\"pagu-changed\"", "//",
      ]
    case .table:
      [
        ";", ",", "\"\"", "\"a;b\nc\"", ";;;;;;;;", "Rp.000", "1.000", "1,000", "1.000,50", "-",
        "=HYPERLINK(1)", "%PDF-", "PK\u{3}\u{4}", "Program", "Kegiatan", "2.17.08.2.01.01",
        "2.17.08.2.01.01x", "Fasilitasi Usaha Mikro", "1", "(1)", "\u{A0}", "hitung:x",
      ]
    case .coordinate:
      ["/", "@", "~", "today", "-", ".", "pergeseran-", "0000", "9999-12-31", "#", "=", "+", "−"]
    case .amount: [".", ",", "000", "Rp", "kosong", "%", "-", "( )", "1.000.000.000.000.000"]
    case .proof:
      ["index ", "extra ", "old ", "=", "==", hash, "\n\n", "c2sp.org/tlog-proof@v1\n", "— "]
    case .checkpoint: [hash, "00", "\n\n", "+", " ", "18446744073709551615"]
    case .note: ["— ", "\n\n", " ", signature, "=", "+", "\u{1}"]
    case .policy:
      [
        "{", "}", "[", "]", ":", ",", "\"*\"", "\"actors\":", "\"types\":", "\"\\u002a\"",
        "\"x\":[]",
      ]
    }
  }

  private static let hash = "Ev9fQzKQ6gA2+i5alIrp5SzJVi+VuDGDnD+H27kHS8w="
  private static let head = "lumajangkab.go.id/renja\n7\n\(hash)\n"
  private static let signature = "— lumajangkab.go.id/renja AAAAAEv9fQzKQ6gA2+i5alIrp5SzJVi+VuDG\n"

  private static let lines = [
    #"{"seq":7,"id":"0b9e0000000000000000000000000007","recorded":"2021-03-16T02:10:00Z","#
      + #""effective":"2021-03-15","type":"pagu-changed","v":1,"pd":"dinkopum","#
      + #""actor":"perencana","user":"siti","dasar":"Analisis kebutuhan 2022","batch":"6/60","#
      + #""data":{"tahun":2022,"tahapan":"kebutuhan","kode":"2.17.08.2.01.01","#
      + #""rupiah":315000000.50,"sumber":"DAU","dok":"T-C.31/2022.1","baris":333}}"#,
    #"{"seq":8,"id":"0b9e0000000000000000000000000008","recorded":"2021-03-16T02:10:00Z","#
      + #""clock":"2020-01-01T00:00:00Z","effective":"2021-03-15","type":"pagu-shifted","v":1,"#
      + #""pd":"dinkopum","actor":"perencana","user":"siti","data":{"tahun":2022,"#
      + #""tahapan":"perubahan","lines":[{"kode":"2.17.08.2.01.01","sebelum":5,"sesudah":3},"#
      + #"{"kode":"2.17.08.2.01.02","indikator":"1","sebelum":0,"sesudah":2}],"#
      + #""alasan":"pergeseran"}}"#,
    #"{"seq":9,"id":"0b9e0000000000000000000000000009","recorded":"2021-03-16T02:10:00Z","#
      + #""effective":"2021-03-15","type":"lain-sama-sekali","v":3,"pd":"x","actor":"a","#
      + #""user":"u","data":{"a":[1,2.5e3,{"b":null}],"teks":"\u00e9\ud83d\ude00"}}"#,
    #"{"seq":10,"id":"0b9e000000000000000000000000000a","recorded":"2021-03-16T02:10:00Z","#
      + #""effective":"2021-03-15","type":"target-revised","v":1,"pd":"x","actor":"a","user":"u","#
      + #""data":{"tahun":2022,"tahapan":"rancangan","kode":"2.17.08.2.01.01","indikator":"1","#
      + #""teks":"110 UM","nilai":110,"satuan":"UM"}}"#,
  ]

  /// The first letter chooses the form.
  private static let tables = [
    "@kode;nama\n2.17.08;Program Pengembangan UMKM\n2.17.08.2.01.01;Fasilitasi Usaha Mikro\n",
    "Akode,alias\n2.17.08.2.01.01,\"Fasilitasi \"\"Mikro\"\"\"\n",
    "FProgram;Indikator;Target;Pagu (Rp)\nProgram Pengembangan UMKM;Jumlah;2 Dok;1.000.000\n"
      + "Fasilitasi Usaha Mikro;Jumlah;110 UM;315.000.000,50\n",
    "GUrusan/Program/Kegiatan\tIndikator\tLokasi\tTarget\tPagu\n1\t2\t3\t4\t5\n"
      + "Fasilitasi Usaha Mikro\tJumlah\tLumajang\t110 UM\t1,000,000\n",
    "Kkode,rupiah,tahapan,sumber\n2.17.08.2.01.01,\"315.000.000,50\",rancangan,DAU\n"
      + "2.17.08.2.01.02,kosong,rancangan,\n",
    #"L{"type":"pagu-changed","effective":"2021-03-15","dasar":"x","data":{"tahun":2022,"#
      + #""tahapan":"rancangan","kode":"2.17.08.2.01.01","rupiah":5}}"# + "\n",
  ]
}
