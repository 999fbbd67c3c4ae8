package io.dangol.crm.calendar;

import java.time.LocalDate;

/** A holiday. */
public record Holiday(LocalDate date, String name, HolidayKind kind) {}
