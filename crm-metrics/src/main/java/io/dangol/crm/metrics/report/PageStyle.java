package io.dangol.crm.metrics.report;

/**
 * The style sheet of the page.
 *
 * <p>Two hues carry meaning, blue and vermilion of the palette of Okabe and Ito (2008, <a
 * href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>), darkened or lightened until text in them has a contrast of
 * 4.5 to 1 or more. Readers with any kind of colour vision tell them apart, and none has to: what colour says is also said
 * by a number, a sign, a form or a hatching. Amounts are shades of the blue, ordered by lightness.
 */
final class PageStyle {

    /**
     * System fonts, cards on a quiet ground; dark colours where the reader asks for them. Paper gets the light colours, no
     * ground, all details open, and no picture is cut between two pages.
     */
    static final String SHEET = """
            :root{color-scheme:light dark;--page:#f3f5f8;--card:#ffffff;--ink:#15202b;--soft:#52606d;--rule:#dde3e9;
            --wash:#edf1f5;--main:#0a5c96;--warn:#a84300;--warnwash:#fdf2e8;
            --hero:#0b3553;--heroink:#ffffff;--herosoft:#c3d6e6;
            --h0:#f0f3f6;--h1:#dbe9f5;--h2:#b3d3ea;--h3:#7fb4da;--h4:#3f8dc3;--h5:#0a5c96;
            --t0:#52606d;--t1:#15202b;--t4:#06121c;--t5:#ffffff}
            @media screen and (prefers-color-scheme:dark){:root{--page:#0d1217;--card:#151c24;--ink:#e6ebf0;--soft:#9eabb8;
            --rule:#2a3541;--wash:#202a35;--main:#7cc0ee;--warn:#f0a35e;--warnwash:#2a2017;
            --hero:#12304a;--heroink:#ffffff;--herosoft:#b4cbdd;
            --h0:#1e2731;--h1:#1d3a52;--h2:#1f4f74;--h3:#266894;--h4:#62a8dc;--h5:#b2dbfa;
            --t0:#9eabb8;--t1:#e6ebf0;--t4:#06121c;--t5:#06121c}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:70rem;padding:clamp(.75rem,2.5vw,2rem) clamp(.75rem,2.5vw,2rem) 3rem;
            background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",
            Arial,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",sans-serif;
            font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-size-adjust:100%}
            :lang(ko){word-break:keep-all;overflow-wrap:break-word}:lang(ko) thead .num{white-space:nowrap}
            h1,h2,h3{font-weight:650;letter-spacing:-.012em;text-wrap:balance}
            h1{margin:0;font-size:1.25rem;line-height:1.3}
            h2{margin:0;font-size:1.5rem;line-height:1.25}
            h3{margin:1.6rem 0 .35rem;font-size:1rem;line-height:1.35}
            p{margin:.4rem 0 0;max-width:46rem;text-wrap:pretty}
            .soft,figcaption,caption{color:var(--soft)}
            .soft{font-size:.95rem}
            bdi{overflow-wrap:anywhere}
            .hero{padding:clamp(1.25rem,3.5vw,2.5rem);border-radius:1rem;background:var(--hero);color:var(--heroink)}
            .hero .soft{margin:.1rem 0 0;color:var(--herosoft)}
            .hero .big{margin:clamp(1.25rem,3vw,2rem) 0 0;max-width:none;font-size:clamp(2.1rem,7vw,4rem);line-height:1.05;
            font-weight:700;letter-spacing:-.03em;overflow-wrap:anywhere}
            .hero .big.long{font-size:clamp(1.5rem,4.4vw,2.5rem)}
            .hero .lead{margin:.75rem 0 0;max-width:44rem;font-size:1.125rem;line-height:1.5;color:var(--herosoft)}
            .hero .unit{font-size:.45em;font-weight:600;letter-spacing:0;color:var(--herosoft)}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.5rem),1fr));gap:.75rem;margin:.75rem 0 0}
            .figures>div{padding:1rem 1.15rem 1.1rem;border:1px solid var(--rule);border-radius:.85rem;background:var(--card);
            break-inside:avoid}
            .figures dt{font-size:.9rem;color:var(--soft)}
            .figures dd{margin:0}
            .figures .value{margin-top:.15rem;font-size:1.75rem;line-height:1.2;font-weight:650;letter-spacing:-.02em;
            overflow-wrap:anywhere}
            .figures .value.long{font-size:1.2rem;line-height:1.7}
            .figures .note{margin-top:.25rem;font-size:.9rem;line-height:1.4;color:var(--soft)}
            .figures .bar{margin-top:.6rem}
            section{margin-top:1.25rem;padding:clamp(1.1rem,3vw,2.25rem);border:1px solid var(--rule);border-radius:1rem;
            background:var(--card)}
            section>p+div,section>p+ul,section>p+figure{margin-top:1.25rem}
            .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.75rem 3rem;align-items:start;
            margin-top:1.25rem}
            .trio{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:1.25rem 2rem;margin-top:1rem}
            figure{margin:0;max-width:32rem}
            figure.broad{max-width:none}
            figcaption{margin-top:.6rem;font-size:.9rem}
            svg{display:block;width:100%;height:auto;overflow:visible}
            svg text{font-size:13px;fill:var(--soft)}
            svg .strong{fill:var(--ink);font-weight:600}
            svg .axis{stroke:var(--rule);stroke-width:1;fill:none}
            svg .equal{stroke:var(--soft);stroke-width:1.25;stroke-dasharray:4 4;fill:none}
            svg .area{fill:var(--h1)}
            svg .curve{stroke:var(--main);stroke-width:2.5;fill:none;stroke-linejoin:round}
            svg .here{fill:var(--main);stroke:var(--card);stroke-width:1.5}
            svg .rule{fill:var(--card);stroke:var(--ink);stroke-width:1.75}
            svg .mid{text-anchor:middle}
            svg .end{text-anchor:end}
            svg .fine{font-size:11px}
            .f0{fill:var(--h0)}.f1{fill:var(--h1)}.f2{fill:var(--h2)}.f3{fill:var(--h3)}.f4{fill:var(--h4)}.f5{fill:var(--h5)}
            svg .n0{fill:var(--t0)}svg .n1,svg .n2,svg .n3{fill:var(--t1)}svg .n4{fill:var(--t4)}svg .n5{fill:var(--t5)}
            svg .same{fill:none;stroke:var(--ink);stroke-width:1.5}
            .entry{white-space:nowrap;margin-right:1em}
            .key{display:inline-block;width:1.1em;height:.8em;margin-right:.4em;vertical-align:-.05em}
            .bar{height:.6rem;overflow:hidden;border-radius:.2rem}
            td .bar{margin-top:.45rem}
            td .bar+.bar{margin-top:.9rem}
            svg .full{fill:var(--main)}
            svg .part{fill:var(--h1);stroke:var(--main);stroke-width:2;vector-effect:non-scaling-stroke}
            svg .rest{fill:var(--wash)}
            svg .trend{stroke:var(--main);stroke-width:1.5;fill:none;stroke-linejoin:round}
            svg .late{stroke:var(--warn);stroke-width:1.5;fill:none;stroke-linejoin:round}
            svg .latehead{fill:var(--warn)}svg .blank{fill:var(--card)}
            svg .whisker{stroke:var(--soft);stroke-width:1.25;fill:none}
            svg .goal{stroke:var(--warn);stroke-width:1.5;stroke-dasharray:6 4;fill:none}
            svg .below{fill:var(--card);stroke:var(--warn);stroke-width:1.75}
            svg .mark{fill:var(--ink)}
            .stack{display:grid;grid-template-columns:minmax(0,1fr);gap:1.75rem;margin-top:1.25rem}
            .pair h3,.stack h3{margin-top:0}
            .narrow{max-width:32rem}
            .parts{margin:.4rem 0 0;padding:0 0 0 1.3rem;font-size:.95rem}
            .parts li{overflow-wrap:anywhere}
            .cards .bar{height:1rem;margin-top:.6rem}
            .funnel{display:grid;gap:.35rem;margin:1.25rem 0 0;padding:0;list-style:none}
            .funnel li{display:grid;grid-template-columns:minmax(6.5rem,11rem) 1fr;gap:.25rem 1.25rem;align-items:center;
            break-inside:avoid}
            .funnel b{font-weight:650}
            .funnel .sides{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
            .funnel .bar{grid-column:2;height:1.6rem;border-radius:.3rem}
            .funnel .onward{grid-column:2;margin:.1rem 0 .35rem;font-size:.9rem;color:var(--soft)}
            .cohorts{border-collapse:separate;border-spacing:2px;width:auto;min-width:100%;font-size:.9rem}
            .cohorts th,.cohorts td{padding:.25rem .2rem;border:0;vertical-align:middle}
            .cohorts .num{padding-right:.5rem}.cohorts tbody th{white-space:nowrap}
            .cohorts .cell{min-width:3rem;text-align:center;line-height:1.25;border-radius:.25rem}
            .cohorts span{white-space:nowrap}
            .cohorts small{font-size:.8rem}.cohorts .average>*{font-weight:600}
            .c0{background:var(--h0);color:var(--t0)}.c1{background:var(--h1);color:var(--t1)}.c2{background:var(--h2);color:var(--t1)}
            .c3{background:var(--h3);color:var(--t1)}.c4{background:var(--h4);color:var(--t4)}.c5{background:var(--h5);color:var(--t5)}
            .open{background:repeating-linear-gradient(135deg,var(--h4) 0 1.5px,var(--card) 1.5px 7px);color:var(--ink);
            box-shadow:inset 0 0 0 1px var(--h4)}
            .open span,.open small{display:inline-block;padding:0 .25rem;border-radius:.2rem;background:var(--card)}
            .swatch{display:inline-block;width:1.1em;height:.8em;margin-right:.4em}
            .legend{margin-top:.75rem}
            .id{font-weight:400;font-size:.9em;color:var(--soft)}
            .actions .do{font-weight:600}
            .actions td,.actions th{min-width:6rem}
            .actions .group th{padding-top:1.25rem;font-weight:650}
            table{border-collapse:collapse;width:100%;margin-top:1rem;font-size:.95rem}
            div>table:first-child{margin-top:0}
            caption{text-align:left;padding-bottom:.25rem}
            th,td{padding:.4rem .9rem .4rem 0;text-align:left;vertical-align:baseline;font-weight:400;
            border-bottom:1px solid var(--rule)}
            thead th{font-size:.85rem;line-height:1.35;color:var(--soft);vertical-align:bottom}
            tbody tr:last-child>*{border-bottom:0}
            th:last-child,td:last-child{padding-right:0}
            .num{text-align:right;white-space:nowrap}
            thead .num{white-space:normal}
            tr.sum th,tr.sum td{border-bottom:0;border-top:1.5px solid var(--ink);font-weight:600}
            tr.sum td:last-child{font-weight:400}
            .scroll{overflow-x:auto}
            .moves td{font-size:inherit}.moves bdi{overflow-wrap:break-word}
            td .soft{font-size:.85rem}
            tbody th.name{min-width:5rem;font-weight:600}
            .barcell{width:34%;min-width:4rem;vertical-align:top}
            details{border-bottom:1px solid var(--rule)}
            details:last-child{border-bottom:0}
            summary{display:grid;align-items:baseline;gap:0 .75rem;padding:.6rem .4rem;margin:0 -.4rem;border-radius:.4rem;
            grid-template-columns:1.1rem 2.4rem minmax(6rem,1fr) minmax(0,1fr) minmax(8rem,auto) 5rem 8.5rem;cursor:pointer;list-style:none}
            summary::-webkit-details-marker{display:none}
            summary::before{content:"+";color:var(--main);font-weight:700}
            details[open] summary::before{content:"\\2212"}
            summary:hover{background:var(--wash)}
            summary:focus-visible{outline:2px solid var(--main);outline-offset:2px}
            summary .rank{color:var(--soft);text-align:right}
            summary .who{font-weight:600}
            summary .net{text-align:right}summary .rfm{padding-left:.75rem}
            summary .flags{font-size:.85rem;color:var(--soft)}
            details:not([open]) .who bdi{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
            .numbers{margin-top:.35rem;border:0}
            .numbers>summary{grid-template-columns:1.1rem 1fr;font-size:.9rem;color:var(--soft)}
            .numbers small{color:var(--soft)}
            .reasons{padding:0 0 1.5rem 1.85rem}
            .reasons table{margin-top:.25rem}
            ul.findings{margin:.25rem 0 0;padding:0;list-style:none}
            ul.findings li{padding:.15rem 0;overflow-wrap:anywhere}
            ul.findings b{font-weight:600}
            .cards b{color:var(--warn)}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem;
            margin:1rem 0 0;padding:0;list-style:none}
            .cards>li{padding:1rem 1.15rem 1.1rem;border-left:5px solid var(--warn);border-radius:.5rem;
            background:var(--warnwash);break-inside:avoid}
            .cards h3{margin:0}
            .cards table{margin:.35rem 0 .5rem}
            .cards th,.cards td{border:0;padding-top:.1rem;padding-bottom:.1rem}
            .cards ul{font-size:.95rem}
            footer{max-width:46rem;margin:1.5rem 0 0;padding:0 clamp(1.1rem,3vw,2.25rem);font-size:.9rem;color:var(--soft)}
            @media print,(min-width:50rem){.figures:has(>:nth-child(6):last-child){grid-template-columns:repeat(3,1fr)}
            .figures:has(>:nth-child(7)):not(:has(>:nth-child(9))){grid-template-columns:repeat(4,1fr)}}
            @media (max-width:40rem){body{font-size:15px}h2{font-size:1.3rem}
            .figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem}
            .figures>div{padding:.8rem .85rem}.figures .value{font-size:1.3rem}.figures .value.long{font-size:1rem}
            .hero .lead{font-size:1rem}
            summary{grid-template-columns:1.1rem 2rem 1fr auto}summary .net{grid-area:1/4}
            summary .rfm{grid-area:2/3;padding:0}summary .segment{grid-area:2/4;text-align:right}
            summary .flags{grid-area:3/3/4/5}summary .flags:empty{display:none}
            .broad>.scroll>.broad{width:45rem}.time{white-space:normal}
            section{padding:1.1rem .9rem}.reasons{padding-left:0}table{font-size:.85rem}.scroll table{font-size:.8rem}th,td{padding-right:.4rem}.barcell{min-width:2.5rem}.wide{display:none}
            td .bar+.bar{margin-top:.7rem}.scroll .cohorts{font-size:.72rem}.cohorts thead th{font-size:inherit}.cohorts th,.cohorts td{padding:.2rem .1rem}.cohorts .cell{min-width:0}
            .cohorts .num{padding-right:.3rem}.open span{padding:0}.funnel li{grid-template-columns:1fr}.funnel .bar,.funnel .onward{grid-column:1}
            .actions thead{display:none}.actions tr{display:block;padding:.7rem 0;border-bottom:1px solid var(--rule)}
            .actions th,.actions td{display:block;min-width:0;padding:0;border:0;font-size:.95rem}
            .actions td:nth-last-child(-n+2){display:inline-block;margin:.3rem .4rem 0 0;padding:.1rem .5rem;border-radius:1rem;
            background:var(--wash);font-size:.85rem}.due td{display:inline-block;margin-right:.75rem}}
            @page{size:A4;margin:14mm 13mm}
            @media print{html{font-size:10pt}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
            body{max-width:none;padding:0;background:none;font-size:1rem}
            section{margin-top:8mm;padding:0;border:0;border-radius:0}
            .hero{border-radius:2mm}.figures{grid-template-columns:repeat(3,1fr)}.figures .value{font-size:1.4rem}
            .figures>div{padding:.7rem .9rem}.unused>.scroll{display:none}svg.states{max-height:130mm}
            h2,h3,thead{break-after:avoid}section>p{break-after:avoid;break-inside:avoid}p{orphans:3;widows:3}
            figure,svg,tr,summary,.pair,.trio,.funnel,.cohorts{break-inside:avoid}.legend{break-before:avoid}
            .pair{grid-template-columns:1fr 1fr;gap:6mm 8mm}.trio{grid-template-columns:repeat(3,1fr)}
            summary{grid-template-columns:1.8rem minmax(6rem,1fr) minmax(0,1.2fr) minmax(7rem,auto) 4rem 7.5rem}
            summary::before{content:none}.numbers>summary{display:block}.reasons{padding-left:1.8rem}
            details::details-content{content-visibility:visible;block-size:auto}.scroll{overflow:visible}.cohorts{font-size:.8rem}
            .cohorts th,.cohorts td{padding:.15rem .1rem}.cohorts .cell{min-width:0}footer{padding:0}}
            """;

    private PageStyle() {}
}
