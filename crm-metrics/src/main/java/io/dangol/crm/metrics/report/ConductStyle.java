package io.dangol.crm.metrics.report;

/**
 * What the style sheet of a conduct review has besides that of every page.
 *
 * <p>Its colours are those of {@link PageStyle}. What is in force is a full bar, what is to come a pale one, and what
 * is not in force an empty one; what hurts a customer is vermilion and has a lane of its own.
 */
final class ConductStyle {

    static final String SHEET = """
            .ruling{margin-top:1rem;padding:.75rem 1rem;border-left:5px solid var(--main);border-radius:.5rem;
            background:var(--wash);max-width:none}
            .hero .ruling{border-color:var(--herosoft);background:none;color:var(--heroink);padding:.1rem 0 .1rem 1rem}
            .broad>.scroll>.course{max-width:62rem}
            svg .window{fill:var(--wash)}
            svg .windowedge{stroke:var(--soft);stroke-width:1;fill:none}
            svg .lane{stroke:var(--rule);stroke-width:1;fill:none}
            svg .now{stroke:var(--ink);stroke-width:1.25;fill:none}
            svg .ahead{stroke:var(--main);stroke-width:1.75;stroke-dasharray:2 4;fill:none;stroke-linejoin:round}
            svg .counted{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:7 3;fill:none;stroke-linejoin:round}
            svg .step{stroke:var(--soft);stroke-width:1;stroke-dasharray:5 3;fill:none}
            svg .hard{stroke:var(--warn);stroke-width:1.25;stroke-dasharray:5 3;fill:none}
            svg .lead{stroke:var(--soft);stroke-width:.75;fill:none}
            svg .said{fill:var(--card);stroke:var(--main);stroke-width:1.75}
            svg .half{fill:var(--main)}
            svg .sure{fill:var(--main);stroke:var(--card);stroke-width:1}
            svg .contested{fill:var(--card);stroke:var(--warn);stroke-width:1.75;stroke-dasharray:2.5 1.5}
            svg .void{stroke:var(--soft);stroke-width:1.75;fill:none;stroke-linecap:round}
            svg .soon{fill:var(--h1);stroke:var(--main);stroke-width:1}
            svg .notice{fill:var(--card);stroke:var(--main);stroke-width:1.25}
            svg .stayed{fill:var(--card);stroke:var(--ink);stroke-width:1.25;stroke-dasharray:3 2}
            svg .sanction{fill:var(--warn)}
            svg .sanctionsoon{fill:var(--warnwash);stroke:var(--warn);stroke-width:1}
            svg .sanctionnotice{fill:var(--card);stroke:var(--warn);stroke-width:1.25}
            svg .ended{stroke:var(--ink);stroke-width:2;fill:none}
            svg .review{fill:var(--card);stroke:var(--ink);stroke-width:1.5}
            svg .onbar{fill:var(--card);font-size:11px;font-weight:600}
            svg .quadrant{fill:none;stroke:var(--soft);stroke-width:1}
            svg .lies{fill:var(--h1)}
            section>.review-table{margin-top:.75rem}
            .review-table .tag{white-space:nowrap}
            .review-table .person{min-width:6rem}
            .review-table .established{min-width:10rem}
            .review-table th.name{min-width:8rem}
            .review-table .why{white-space:nowrap;color:var(--soft)}
            .review-table td,.review-table th{padding-right:.75rem}
            .review-table .when{white-space:nowrap}
            .legend .entry{display:inline-block}
            details.rest{border:0;margin-top:.75rem}
            details.rest>summary{display:block;padding:.5rem .4rem;color:var(--soft);font-size:.95rem}
            details.rest>summary::before{margin-right:.5rem}
            @media (max-width:56rem){.review-table table{font-size:.85rem}.review-table .why{white-space:normal;min-width:6.5rem}
            .review-table th.name{min-width:6rem}.review-table .established{min-width:7.5rem}
            .review-table .person{min-width:5rem}.review-table td,.review-table th{padding-right:.5rem}}
            @media print{details.rest>summary{display:block}}
            """;

    private ConductStyle() {}
}
