/**
 * Business time: how much open time lies between two instants, and when a stretch of open time is used up.
 *
 * <p>{@link io.dangol.crm.calendar.WorkCalendar} is the way in: weekly hours, dated exceptions and holidays in one zone,
 * composed with other calendars where needed. Open hours are counted on the line of instants, half-open and to the
 * microsecond; {@link io.dangol.crm.calendar.BusinessDays business days} are counted on the calendar of dates, and are
 * a different thing. The package schedules nothing and reads no clock.
 */
@NullMarked
package io.dangol.crm.calendar;

import org.jspecify.annotations.NullMarked;
