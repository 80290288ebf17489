/**
 * The canonical form of a dose as EBNF, printed in ARCHITECTURE.md; a test holds it equal to what
 * `formatDose` writes. The reader accepts more spellings and any order of the modifiers.
 */
export const grammar = String.raw`
dose       = work [ ", cap " number ] [ ", hold " seconds ] [ ", tempo " tempo ]
             [ ", " weight ] [ ", band " name ] [ ", height " range " cm" ] [ ", rest " seconds ]
             [ ", RIR " range ] [ ", RPE " range ] [ ", stretch " strength ] [ ", until " end ]
             [ ", " days ] [ ", " times ] ;
work       = volume [ " each side" | " total" | " total, alternating" ]
           | "left " volume ", right " volume | "left only " volume | "right only " volume
           | "each side" | "left only" | "right only" ;
volume     = [ range " x " ] amount ;
amount     = range | "hold " seconds | duration [ " work" ] | range " m" | range " km" | "max" | cycle ;
cycle      = "(" nameFirst { ", " nameFirst } ")" | "(" timeFirst { ", " timeFirst } ")" ;
nameFirst  = name " " seconds [ effort ] ;
timeFirst  = duration " " name [ effort ] ;
effort     = " at " range " %" ;
tempo      = phase "-" phase "-" phase "-" phase ;
phase      = digit { digit } | "X" ;
weight     = [ number " x " ] range " kg" | "bodyweight" [ " +" range " kg" ] | range " % 1RM" ;
strength   = "light" | "moderate" | "strong" ;
end        = "form fails" | "fatigue" ;
days       = "daily" | "1 day a week" | range " days a week" ;
times      = "once a day" | range " times a day" ;
duration   = seconds | range " min" ;
seconds    = range " s" ;
range      = number [ "-" number ] ;
number     = digit { digit } [ "." digit { digit } ] ;
name       = word { ( " " | "-" ) word } ;
word       = letter { letter | "'" } ;
`.trim();
