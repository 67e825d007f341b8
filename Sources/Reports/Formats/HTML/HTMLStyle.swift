/// The style sheet of a page: one for screens of any width, by day and in the dark, and for paper.
struct HTMLStyle {
  let document: ReportDocument

  /// The whole sheet, as it stands in the page.
  var css: String {
    ":root{color-scheme:light dark;\(HTMLPalette.light.css)}\n"
      + "@media screen and (prefers-color-scheme:dark){:root{\(HTMLPalette.dark.css)}}\n"
      + Self.text + Self.tables + Self.popover + Self.chart + paper
  }

  private static let text = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:1.5rem clamp(1rem,3vw,3rem);max-width:110rem;background:var(--page);
    color:var(--ink);font:15px/1.5 "Source Sans 3","Source Sans Pro","Segoe UI","Noto Sans",
    "Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
    header{border-top:4px solid var(--link);padding-top:.9rem;margin-bottom:1.4rem}
    h1{font-size:1.55rem;line-height:1.25;font-weight:650;margin:0 0 .3rem;letter-spacing:-.005em}
    h2{font-size:1.08rem;line-height:1.3;font-weight:650;margin:1.9rem 0 .5rem}
    header p{margin:0;color:var(--soft)}
    p,ul{margin:.5rem 0;max-width:75rem}
    ul{padding-left:1.2rem}
    li{margin:.15rem 0}
    .banner{margin:0 0 1.2rem;max-width:none;padding:.6rem .9rem;background:var(--warn);
    color:var(--note);border-left:4px solid var(--note);font-weight:650}
    .rise{color:var(--rise)}.fall{color:var(--fall)}.note{color:var(--note);font-weight:650}
    .soft{color:var(--soft)}
    footer{margin-top:2.2rem;border-top:1px solid var(--rule);padding-top:.8rem;
    color:var(--soft);font-size:.86rem}
    footer h2{font-size:.95rem;color:var(--ink);margin:.9rem 0 .2rem}
    .basis,.legend{display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;margin:.2rem 0}
    .basis div,.legend div{display:flex;gap:.4rem;min-width:0}
    dt{color:var(--soft)}
    dd{margin:0;color:var(--ink);min-width:0;overflow-wrap:anywhere}
    code{font:.93em/1.4 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Consolas,monospace}

    """

  private static let tables = """
    .scroll{overflow:auto;max-height:88vh;margin:.9rem 0;border-top:2px solid var(--ink);
    border-bottom:1px solid var(--ink)}
    .scroll:focus-visible,button:focus-visible,span:focus-visible,summary:focus-visible{outline:2px solid var(--link);
    outline-offset:1px}
    table{border-collapse:separate;border-spacing:0;width:100%;font-size:.84rem;line-height:1.35;
    font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;font-weight:650;font-size:.95rem;padding:.45rem .5rem .35rem}
    th,td{padding:.28rem .5rem;text-align:left;vertical-align:top;font-weight:inherit;
    border-bottom:1px solid var(--rule)}
    thead{position:sticky;top:0;z-index:2}
    thead th{background:var(--head);vertical-align:bottom;font-weight:650;line-height:1.25}
    thead td{background:var(--head);color:var(--soft);font-size:.78rem;padding:.1rem .5rem;
    border-bottom:1px solid var(--ink)}
    thead tr:last-child th{border-bottom:1px solid var(--ink)}
    thead th.g{text-align:center;border-left:1px solid var(--rule);border-right:1px solid var(--rule)}
    .n{text-align:right;white-space:nowrap}
    thead th.n{white-space:normal}
    .c{text-align:center;white-space:nowrap}
    .k{white-space:nowrap}
    thead th.k{white-space:normal}
    .w{min-width:5.4rem}.w.l{min-width:11rem}
    .i1{padding-left:1.4rem}.i2{padding-left:2.3rem}.i3{padding-left:3.2rem}
    .i4{padding-left:4.1rem}.i5{padding-left:5rem}
    tr.h>*{background:var(--band);font-weight:650}
    tr.t>*{background:var(--head);font-weight:650;border-top:1px solid var(--ink)}
    td .soft,th .soft{font-weight:400}
    button{font:inherit;color:inherit;background:none;border:0;border-radius:2px;padding:0;margin:0;
    text-align:inherit;cursor:pointer;overflow-wrap:inherit;white-space:inherit}
    [data-e]{cursor:pointer}[data-e]:hover,[data-e][aria-expanded=true]{color:var(--link);text-decoration:underline;
    text-underline-offset:2px}
    .ref,.n [data-e],p [data-e],li [data-e]{text-decoration:underline dotted var(--rule);
    text-underline-offset:3px}

    """

  private static let popover = """
    #asal{position:absolute;z-index:9;width:34rem;max-width:calc(100vw - 1.5rem);max-height:60vh;
    overflow:auto;background:var(--page);color:var(--ink);border:1px solid var(--soft);
    border-top:3px solid var(--link);box-shadow:0 6px 24px rgba(0,0,0,.28);
    padding:.7rem .9rem .8rem;font-size:.87rem;line-height:1.4}
    #asal[hidden]{display:none}#asal:focus{outline:none}
    #asal>button{float:right;padding:.1rem .5rem;border:1px solid var(--rule);color:var(--link)}
    #asal h2{margin:0 3rem .1rem 0;font-size:1rem}
    #asal .soft{margin:0 0 .4rem}
    .event{border-top:1px solid var(--rule);padding:.45rem 0 .2rem}
    .event h3{margin:0 0 .15rem;font-size:.9rem;font-weight:650}
    .event dl{display:grid;grid-template-columns:max-content 1fr;gap:.05rem .8rem;margin:0}
    .events{margin-top:1rem}
    .events summary{cursor:pointer;color:var(--link)}
    .events .event{max-width:60rem}

    """

  private static let chart = """
    figure{margin:1.2rem 0;max-width:64rem}
    figcaption{font-weight:650;font-size:.95rem;margin-bottom:.2rem}
    .drawing{overflow-x:auto}
    svg{display:block;width:100%;min-width:50rem;height:auto;font:12.5px "Source Sans 3","Segoe UI",
    "Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums}
    svg text{fill:var(--ink);paint-order:stroke;stroke:var(--page);stroke-width:3px;
    stroke-linejoin:round}svg .s{fill:var(--soft)}svg .r{fill:var(--rise)}
    svg .f{fill:var(--fall)}svg .b{font-weight:650}
    svg .grid{stroke:var(--rule)}svg .axis{stroke:var(--ink)}
    svg .total{fill:var(--link)}svg .up{fill:var(--rise)}
    svg .down{fill:var(--page);stroke:var(--fall);stroke-width:1.5}
    svg .hatch{stroke:var(--fall);stroke-width:2}
    svg .line{fill:none;stroke:var(--link);stroke-width:2.5}
    svg .dot{fill:var(--link)}svg .hole{fill:var(--page);stroke:var(--link);stroke-width:2}
    svg .join{stroke:var(--soft);stroke-dasharray:3 3}
    svg .hit{fill:none;stroke:none;pointer-events:all}svg [data-e]{outline:none}
    svg [data-e]:focus-visible>.hit,svg [aria-expanded=true]>.hit{stroke:var(--link);stroke-width:2}
    svg [data-e]:hover text{text-decoration:underline}
    svg .goal{stroke:var(--ink);stroke-width:2.5}svg .track{fill:var(--head)}

    """

  /// Paper: the size that the printer is given (A4, F4), on its side; every page carries its number
  /// and the log, and invented data are told on each.
  private var paper: String {
    let basis = document.basis
    let language = document.language
    let root = String(basis.root.prefix(16))
    let foot =
      "\(basis.log) · \(basis.size) \(Phrase.basisEvents[language])"
      + " · \(Phrase.basisRoot[language]) \(root)… · \(document.title.first ?? "")"
    let banner = document.banner.map { banner in
      "@top-center{content:\"\(banner.cssString)\";font-weight:bold;font-size:7.5pt;color:#7d4300}"
    }
    let margin = "font:7.5pt \"Liberation Sans\",Arial,sans-serif;color:#51606d"
    let page = Phrase.page[language].cssString
    return """
      @page{size:landscape;margin:13mm 11mm 14mm;\(banner ?? "")
      @bottom-left{content:"\(foot.cssString)";\(margin);white-space:nowrap}
      @bottom-right{content:"\(page) " counter(page) " / " counter(pages);\(margin);
      white-space:nowrap}}
      @media print{
      :root{color-scheme:light}
      body{padding:0;max-width:none;font-size:9pt;line-height:1.35}
      header{border-top-width:2pt;margin-bottom:8pt}
      h1{font-size:13pt}h2{font-size:10.5pt;margin:10pt 0 3pt}
      h1,h2,caption,figcaption{break-after:avoid}
      .scroll{overflow:visible;max-height:none;margin:6pt 0}
      table{font-size:7.6pt;line-height:1.25}
      thead{display:table-header-group;position:static}
      tfoot{display:table-row-group}
      tr,figure,li{break-inside:avoid}
      th,td{padding:1.6pt 3pt}
      thead td{font-size:6.8pt;padding:.5pt 3pt}
      .w,.w.l{min-width:13mm}
      .banner,thead th,thead td,tr.h>*,tr.t>*,svg{print-color-adjust:exact;
      -webkit-print-color-adjust:exact}
      [data-e],.n [data-e],p [data-e],li [data-e]{text-decoration:none}
      #asal,.events,.hint{display:none}
      .drawing{overflow:visible}svg{min-width:0;max-height:120mm}
      footer{margin-top:10pt;font-size:7.6pt}
      }

      """
  }
}
