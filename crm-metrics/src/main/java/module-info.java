/** Reports, and in time KPI, OKR, surveys and service-centre measures, on {@code io.dangol.crm.core}. */
module io.dangol.crm.metrics {
    requires transitive io.dangol.crm.core;
    requires static transitive org.jspecify;

    exports io.dangol.crm.metrics.report;
}
