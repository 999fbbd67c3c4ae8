package io.dangol.crm.metrics.report;

/** The style sheet of the page. */
final class PageStyle {

    /**
     * One column of text, system fonts, one hue; shades of it carry amounts that also stand there as numbers. Dark colours
     * are set where the reader asks for them, paper gets the light ones and all details open.
     */
    static final String SHEET = """
            :root{color-scheme:light dark;--page:#fff;--ink:#17202a;--soft:#5a6672;--rule:#dfe4e9;--wash:#f5f7f9;
            --main:#1f5f94;--warn:#8a5200;--warnwash:#fbf3e6;
            --h0:#f3f5f7;--h1:#dfeaf4;--h2:#bcd5e9;--h3:#8cb8d9;--h4:#5795c4;--h5:#1f5f94;
            --t0:#5a6672;--t1:#17202a;--t4:#0b1219;--t5:#fff}
            @media screen and (prefers-color-scheme:dark){:root{--page:#12171c;--ink:#e4e9ee;--soft:#9aa7b4;--rule:#2c353e;
            --wash:#1a2128;--main:#7cb8e6;--warn:#e0aa5c;--warnwash:#2a2216;
            --h0:#1a2128;--h1:#1c3043;--h2:#204866;--h3:#28638f;--h4:#5c9dce;--h5:#a9d5f7;
            --t0:#9aa7b4;--t1:#e4e9ee;--t4:#0b1219;--t5:#0b1219}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:60rem;padding:2.5rem clamp(1rem,4vw,2.5rem) 4rem;background:var(--page);
            color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,
            "Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR",sans-serif;font-variant-numeric:tabular-nums;
            -webkit-text-size-adjust:100%}
            h1{margin:0;font-size:2rem;line-height:1.2;font-weight:650;letter-spacing:-.015em}
            h2{margin:3.25rem 0 .25rem;font-size:1.3rem;line-height:1.3;font-weight:650;letter-spacing:-.01em}
            h3{margin:1.25rem 0 .35rem;font-size:.95rem;font-weight:650}
            p{margin:.35rem 0 0;max-width:42rem}
            .soft,figcaption,caption{color:var(--soft)}
            .soft{font-size:.95rem}
            bdi{overflow-wrap:anywhere}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.5rem 2rem;
            margin:2rem 0 0;padding:1.5rem 0;border-top:2px solid var(--ink);border-bottom:1px solid var(--rule)}
            .figures dt{font-size:.9rem;color:var(--soft)}
            .figures dd{margin:0}
            .figures .value{font-size:1.7rem;line-height:1.25;font-weight:600;letter-spacing:-.02em;overflow-wrap:anywhere}
            .figures .value.long{font-size:1.15rem;line-height:1.55}
            .figures .first{grid-column:1/-1}
            .figures .first .value{font-size:2.75rem;line-height:1.15}
            .figures .first .value.long{font-size:1.9rem}
            .figures .note{font-size:.9rem;color:var(--soft)}
            .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.5rem 3rem;
            align-items:start;margin-top:1rem}
            .trio{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1rem 2rem}
            figure{margin:1rem 0 0;max-width:30rem}
            figcaption{font-size:.9rem;margin-top:.4rem}
            svg{display:block;width:100%;height:auto;overflow:visible}
            svg text{font-size:13px;fill:var(--soft)}
            svg .strong{fill:var(--ink);font-weight:600}
            svg .axis{stroke:var(--rule);stroke-width:1;fill:none}
            svg .equal{stroke:var(--soft);stroke-width:1.25;stroke-dasharray:4 4;fill:none}
            svg .area{fill:var(--h1)}
            svg .curve{stroke:var(--main);stroke-width:2.5;fill:none;stroke-linejoin:round}
            svg .here{fill:var(--main);stroke:var(--page);stroke-width:1.5}
            svg .rule{fill:var(--page);stroke:var(--ink);stroke-width:1.75}
            svg .mid{text-anchor:middle}
            svg .end{text-anchor:end}
            svg .fine{font-size:11px}
            .f0{fill:var(--h0)}.f1{fill:var(--h1)}.f2{fill:var(--h2)}.f3{fill:var(--h3)}.f4{fill:var(--h4)}.f5{fill:var(--h5)}
            svg .n0{fill:var(--t0)}svg .n1,svg .n2,svg .n3{fill:var(--t1)}svg .n4{fill:var(--t4)}svg .n5{fill:var(--t5)}
            svg .same{fill:none;stroke:var(--ink);stroke-width:1.25}
            .entry{white-space:nowrap;margin-right:1em}
            .key{display:inline-block;width:1.1em;height:.8em;margin-right:.35em;vertical-align:-.05em}
            .bar{height:.5rem;margin-top:.46rem}
            .bar+.bar{margin-top:.93rem}
            svg .full{fill:var(--main)}
            svg .part{fill:var(--h3)}
            svg .rest{fill:var(--wash)}
            table{border-collapse:collapse;width:100%;margin-top:.75rem;font-size:.95rem}
            caption{text-align:left;padding-bottom:.25rem}
            th,td{padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:baseline;font-weight:400;
            border-bottom:1px solid var(--rule)}
            thead th{font-size:.85rem;color:var(--soft);vertical-align:bottom}
            th:last-child,td:last-child{padding-right:0}
            .num{text-align:right;white-space:nowrap}
            tr.sum th,tr.sum td{border-bottom:0;border-top:1.5px solid var(--ink);font-weight:600}
            tr.sum td:last-child{font-weight:400}
            .scroll{overflow-x:auto}
            td .soft{font-size:.85rem}
            tbody th.name{min-width:5rem}
            .barcell{width:34%;min-width:4rem;vertical-align:top}
            details{border-bottom:1px solid var(--rule)}
            summary{display:grid;align-items:baseline;gap:0 .75rem;padding:.5rem 0;
            grid-template-columns:1.1rem 2.6rem minmax(6rem,1fr) minmax(0,1fr) minmax(8rem,auto) 5rem 8.5rem;cursor:pointer;list-style:none}
            summary::-webkit-details-marker{display:none}
            summary::before{content:"+";color:var(--soft);font-weight:600}
            details[open] summary::before{content:"\\2212"}
            summary:hover{background:var(--wash)}
            summary:focus-visible{outline:2px solid var(--main);outline-offset:2px}
            summary .rank{color:var(--soft);text-align:right}
            summary .who{font-weight:600}
            summary .net{text-align:right}summary .rfm{padding-left:.75rem}
            summary .flags{font-size:.85rem;color:var(--soft)}
            details:not([open]) .who bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
            section>p+div{margin-top:.75rem}
            .reasons{padding:0 0 1.25rem 1.85rem}
            .reasons table{margin-top:.25rem}
            .reasons dl{margin:.25rem 0 0}
            ul.findings{margin:.25rem 0 0;padding:0;list-style:none}
            ul.findings li{padding:.15rem 0;overflow-wrap:anywhere}
            ul.findings b{font-weight:600}
            .cards b{color:var(--warn)}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem 1.5rem;
            margin:1rem 0 0;padding:0;list-style:none}
            .cards>li{padding:.9rem 1rem 1rem;border-left:3px solid var(--warn);background:var(--warnwash);break-inside:avoid}
            .cards h3{margin:0;font-size:1rem}
            .cards table{margin:.35rem 0 .5rem}
            .cards th,.cards td{border:0;padding-top:.1rem;padding-bottom:.1rem}
            .cards ul{font-size:.95rem}
            footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--rule);font-size:.9rem;color:var(--soft)}
            @media (max-width:40rem){body{padding-top:1.5rem}h1{font-size:1.6rem}h2{margin-top:2.5rem}
            .figures{grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem 1.25rem}
            .figures .value{font-size:1.3rem}.figures .value.long{font-size:1rem}
            .figures .first .value{font-size:2.1rem}.figures .first .value.long{font-size:1.35rem}
            summary{grid-template-columns:1.1rem 2rem 1fr auto}summary .net{grid-area:1/4}
            summary .rfm{grid-area:2/3;padding:0}summary .segment{grid-area:2/4;text-align:right}
            summary .flags{grid-area:3/3/4/5}summary .flags:empty{display:none}
            .reasons{padding-left:0}table{font-size:.85rem}th,td{padding-right:.5rem}.barcell{min-width:2.5rem}.wide{display:none}}
            @media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}
            figure,tr,summary{break-inside:avoid}summary::before{content:""}
            details::details-content{content-visibility:visible;block-size:auto}
            .cards>li,.bar,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
            """;

    private PageStyle() {}
}
